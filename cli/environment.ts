import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { findEnvironment, groupOfEnvironment } from "@/lib/features/exams/launching/data";
import { requestLaunch } from "@/lib/features/exams/launching/mutations";
import { runtimeSchema } from "@/lib/features/exams/schema";
import { listRunningGroups, stopRunningGroups } from "@/lib/features/exams/stopping/job";
import type { Command, CommandOutput } from "./command";
import { EXIT_DONE } from "./command";
import { groupNamed } from "./exam/group-name";
import { waitUntilSettled } from "./exam/launch";
import { tearDown } from "./exam/results";
import { insistNoWorker, insistWorker } from "./exam/worker-runs";
import { explainUsage, needed, readArgs, UsageError } from "./usage";
import { withDatabase } from "./with-database";

const USAGE = `Usage: markwell environment create --exam E [--runtime process|container]
       markwell environment status --environment X
       markwell environment destroy --environment X [--discard EXAM_ID]
       markwell environment running
       markwell environment stop-all`;

const OPTIONS = {
  exam: { type: "string" },
  runtime: { type: "string" },
  environment: { type: "string" },
  discard: { type: "string" },
} as const;

/** `environment create|status|destroy`; `running` and `stop-all` for who stops the whole site. */
export const runEnvironment: Command = (args: string[], io: CommandOutput) =>
  explainUsage(USAGE, io, () => withDatabase(environment)(args, io));

async function environment(args: string[], io: CommandOutput): Promise<number> {
  const [verb = "", ...rest] = args;
  const { values, positionals } = readArgs(rest, OPTIONS);
  if (positionals.length > 0) throw new UsageError("Everything is given by options.");
  if (verb === "create") return await create(needed(values.exam, "exam"), values.runtime, io);
  if (verb === "status") return await status(needed(values.environment, "environment"), io);
  if (verb === "running") return await running(io);
  if (verb === "stop-all") return await stopAll(io);
  if (verb !== "destroy") throw new UsageError("That is no such command.");
  const group = await groupOf(needed(values.environment, "environment"));
  const discard = values.discard === undefined ? [] : ["--discard", values.discard];
  return await tearDown([group, ...discard], io);
}

async function create(exam: string, given: string | undefined, io: CommandOutput): Promise<number> {
  const runtime = given === undefined ? undefined : parse(runtimeSchema, given, "--runtime");
  await insistWorker();
  const id = await requestLaunch(undefined, await groupNamed(exam), runtime);
  const view = await waitUntilSettled(id);
  io.out(view);
  if (view.state === "running") return EXIT_DONE;
  throw new AppError("unavailable", view.reason ?? "It does not run yet.");
}

async function status(id: string, io: CommandOutput): Promise<number> {
  await groupOf(id);
  io.out(await findEnvironment(id));
  return EXIT_DONE;
}

async function running(io: CommandOutput): Promise<number> {
  io.out({ groups: await listRunningGroups() });
  return EXIT_DONE;
}

/** The worker would start them again at once, so nothing is stopped while one runs. */
async function stopAll(io: CommandOutput): Promise<number> {
  await insistNoWorker();
  const groups = await stopRunningGroups();
  io.out({ groups });
  const problems = groups.flatMap(({ exam_id, problem }) =>
    problem === null ? [] : [`${exam_id}: ${problem}`],
  );
  if (problems.length > 0) throw new AppError("unavailable", problems.join(" "));
  return EXIT_DONE;
}

async function groupOf(id: string): Promise<string> {
  const group = /^[0-9a-f-]{36}$/i.test(id) ? await groupOfEnvironment(id) : undefined;
  if (group === undefined) throw new AppError("not-found", "There is no such environment.");
  return group;
}
