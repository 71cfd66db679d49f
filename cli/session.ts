import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { keepAccess } from "@/lib/features/exams/access/mutations";
import { openNewSession } from "@/lib/features/exams/commanding/mutations";
import { moveSession } from "@/lib/features/exams/moving/mutations";
import { findSession, judgeTriple } from "@/lib/features/exams/sessions/data";
import { createSession, refreshSessions } from "@/lib/features/exams/sessions/mutations";
import { transitionSchema } from "@/lib/features/exams/sessions/schema";
import type { Command, CommandOutput } from "./command";
import { EXIT_DONE } from "./command";
import { pupilNamed } from "./exam/control";
import { groupNamed } from "./exam/group-name";
import { explainUsage, needed, readArgs, UsageError } from "./usage";
import { withDatabase } from "./with-database";

const USAGE = `Usage: markwell session create --user U --exam E [--again]
       markwell session verify|status --session S --user U --environment X
       markwell session transition --session S --to STATE [--reason R]`;

const OPTIONS = {
  user: { type: "string" },
  exam: { type: "string" },
  session: { type: "string" },
  environment: { type: "string" },
  to: { type: "string" },
  reason: { type: "string" },
  again: { type: "boolean" },
} as const;
type Given = Readonly<Partial<Record<Exclude<keyof typeof OPTIONS, "again">, string>>> & {
  readonly again?: boolean;
};

const VERBS: Readonly<Record<string, (given: Given) => Promise<unknown>>> = {
  create,
  verify,
  status,
  transition,
};

/** `session create|verify|status|transition` */
export const runSession: Command = (args: string[], io: CommandOutput) =>
  explainUsage(USAGE, io, () => withDatabase(session)(args, io));

async function session(args: string[], io: CommandOutput): Promise<number> {
  const [verb = "", ...rest] = args;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const { values, positionals } = readArgs(rest, OPTIONS);
  if (run === undefined || positionals.length > 0) throw new UsageError("That is no such command.");
  io.out(await run(values));
  return EXIT_DONE;
}

/** `--again`: another sitting, newly drawn, for a pupil whose last one is over. */
async function create({ user, exam, again }: Given): Promise<unknown> {
  const group = await groupNamed(needed(exam, "exam"));
  const who = needed(user, "user");
  if (again === true) await openNewSession(undefined, group, await pupilNamed(group, who));
  return await createSession(undefined, who, group);
}

async function verify(given: Given): Promise<unknown> {
  const { row, state } = await checked(given);
  return { valid: true, session_id: row.id, state };
}

async function status(given: Given): Promise<unknown> {
  const { row } = await checked(given);
  return {
    session_id: row.id,
    user_id: row.pupil.id,
    execution_environment_id: row.group.environments[0]?.id ?? null,
    state: row.state,
    termination_reason: row.terminationReason,
    started_at: row.startedAt?.toISOString() ?? null,
    submitted_at: row.submittedAt?.toISOString() ?? null,
    deadline: row.deadline?.toISOString() ?? null,
    questions_answered: row.questionsAnswered,
    total_questions: row.totalQuestions,
  };
}

async function transition({ session: sessionId, to, reason }: Given): Promise<unknown> {
  const given = { sessionId: needed(sessionId, "session"), to: needed(to, "to"), reason };
  return await moveSession(undefined, parse(transitionSchema, given, "The step"));
}

/** @throws AppError "not-found", "forbidden" for parts that do not belong together; both are in the access log. */
async function checked(given: Given) {
  const id = needed(given.session, "session").toLowerCase();
  const user = needed(given.user, "user");
  const environment = needed(given.environment, "environment");
  const found = /^[0-9a-f-]{36}$/.test(id) ? await findSession(id) : undefined;
  if (found === undefined) throw new AppError("not-found", "There is no such session.");
  const { valid, reason, state } = judgeTriple(found, user, environment);
  const about = { subject: "command line", what: "session verify", group: found.group.id };
  const at = new Date().toISOString();
  await keepAccess([{ ...about, at, granted: valid, reason, times: 1 }]);
  if (!valid) throw new AppError("forbidden", `Denied: ${reason}.`);
  await refreshSessions(found.group.id);
  return { row: (await findSession(id)) ?? found, state };
}
