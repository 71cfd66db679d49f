import type { Command, CommandOutput } from "../command";
import { explainUsage, UsageError } from "../usage";

const USAGE = `Usage, without server and database:
  markwell exam prep --manifest F --out DIR [--school NAME] [--update] [--draft-answers]
  markwell exam export DB --out FILE [--package PKG]
  markwell exam verify FILE
  markwell exam receipt CODE [PKG…] [--db DB]
With them (PKG is a package, an exam id, or a folder of packages; an exam id is physics-g1 or physics-g1@2026-03-05):
  markwell exam launch PKG… [--runtime process|container]
  markwell exam status [EXAM_ID]
  markwell exam pause|resume|end EXAM_ID [--pupil ID]
  markwell exam pause EXAM_ID --pupil ID --rest-break
  markwell exam reopen EXAM_ID [--pupil ID] [--minutes N]
  markwell exam extend EXAM_ID --minutes N [--pupil ID]
  markwell exam message EXAM_ID --text T [--pupil ID]
  markwell exam pupil add EXAM_ID --student-id X --display-name Y [--extra-time-percent N]
  markwell exam collect PKG… --out FOLDER|FILE.json
  markwell exam teardown PKG… [--discard EXAM_ID]
  markwell exam import FILE [--replace]`;

const stored = async (load: () => Promise<Command>): Promise<Command> =>
  (await import("../with-database")).withDatabase(await load());
const control = (action: "pause" | "resume" | "extend" | "message" | "reopen" | "end") => () =>
  stored(async () => (await import("./control")).control(action));

/** Each verb is loaded only when asked for: the first four need neither server nor Postgres. */
const VERBS: Readonly<Record<string, () => Promise<Command>>> = {
  prep: async () => (await import("./prepare")).prepare,
  export: async () => (await import("./without-server")).exportResults,
  verify: async () => (await import("./verify")).verifyFile,
  receipt: async () => (await import("./without-server")).findReceipt,
  launch: () => stored(async () => (await import("./launch")).launch),
  status: () => stored(async () => (await import("./status")).status),
  pause: control("pause"),
  resume: control("resume"),
  extend: control("extend"),
  message: control("message"),
  reopen: control("reopen"),
  end: control("end"),
  pupil: () => stored(async () => (await import("./control")).pupil),
  collect: () => stored(async () => (await import("./results")).collect),
  teardown: () => stored(async () => (await import("./results")).tearDown),
  import: () => stored(async () => (await import("./results")).importFile),
};

/** `exam VERB …` */
export async function runExam(args: string[], io: CommandOutput): Promise<number> {
  const [verb = "", ...rest] = args;
  return await explainUsage(USAGE, io, async () => {
    const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (load === undefined)
      throw new UsageError(`“${verb}” is nothing that can be done with an exam.`);
    const command = await load();
    return await command(rest, io);
  });
}
