import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { findEnvironment } from "@/lib/features/exams/launching/data";
import { requestLaunch } from "@/lib/features/exams/launching/mutations";
import { insistAccepted } from "@/lib/features/exams/model-answers/data";
import { registerPackage } from "@/lib/features/exams/registering/mutations";
import { runtimeSchema } from "@/lib/features/exams/schema";
import type { EnvironmentView } from "@/lib/features/exams/types";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { readArgs, UsageError } from "../usage";
import { groupNamed, nameOfGroup, packagesAmong } from "./group-name";
import { insistWorker } from "./worker-runs";

const LOOK_AGAIN_MS = 100;
/** Putting in place may take a minute; getting healthy seven seconds more. */
const LONGEST_MS = 90_000;
const EXIT_FAILED = 1;

/** `exam launch PKG… [--runtime process|container]`: asks the worker, and waits until each group runs or has failed. */
export async function launch(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { runtime: { type: "string" } });
  if (positionals.length === 0) throw new UsageError("Give a package, or a folder of packages.");
  if (values.runtime === "kubernetes")
    throw new AppError("invalid", "Groups in Kubernetes are not supported by this version.");
  const runtime =
    values.runtime === undefined ? undefined : parse(runtimeSchema, values.runtime, "--runtime");
  const { folders, names } = await packagesAmong(positionals);
  const groups: string[] = [];
  for (const folder of folders) groups.push(await registerPackage(undefined, folder));
  for (const name of names) groups.push(await groupNamed(name));
  // All of them or none: a group that may not be launched is named before another is.
  for (const group of groups) await insistAccepted(group);
  await insistWorker();
  const asked: [group: string, environment: string][] = [];
  for (const group of new Set(groups))
    asked.push([group, await requestLaunch(undefined, group, runtime)]);
  const ended = await Promise.all(
    asked.map(async ([group, environment]) => ({
      ...(await nameOfGroup(group)),
      ...(await waitUntilSettled(environment)),
    })),
  );
  io.out({ environments: ended });
  const failed = ended.filter(({ state }) => state !== "running");
  for (const { exam_id, reason } of failed) io.err(`${exam_id}: ${reason ?? "not yet"}`);
  return failed.length === 0 ? EXIT_DONE : EXIT_FAILED;
}

/** How an environment stands once it runs or has failed, or after a minute and a half. */
export async function waitUntilSettled(id: string): Promise<EnvironmentView> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    const view = await findEnvironment(id);
    if (view === undefined) throw new AppError("not-found", "The environment was removed.");
    const isSettled = ["running", "failed", "terminated"].includes(view.state);
    if (isSettled || Date.now() > until) return view;
    await pause(LOOK_AGAIN_MS);
  }
}
