import type { Command, CommandOutput } from "../command";
import { UsageError } from "../usage";

const USAGE = `Usage, without server and database:
  markwell exam prep --manifest F --out DIR [--update] [--draft-answers]
  markwell exam export DB --out FILE [--package PKG]
  markwell exam receipt CODE PKG… [--db DB]`;

/** Each verb is loaded only when asked for: the first three need neither server nor Postgres. */
const VERBS: Readonly<Record<string, () => Promise<Command>>> = {
  prep: async () => (await import("./prepare")).prepare,
  export: async () => (await import("./without-server")).exportResults,
  receipt: async () => (await import("./without-server")).findReceipt,
};

/** `exam VERB …` */
export async function runExam(args: string[], io: CommandOutput): Promise<number> {
  const [verb = "", ...rest] = args;
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  try {
    if (load === undefined)
      throw new UsageError(`“${verb}” is nothing that can be done with an exam.`);
    const command = await load();
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n${USAGE}`);
    return error.exitStatus;
  }
}
