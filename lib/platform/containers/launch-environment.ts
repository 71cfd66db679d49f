import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import { NODE_EXIT } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { isSilence } from "./container/engine-failure";
import { readHealth } from "./node-health";
import type { Environment, EnvironmentSpec, ExamRuntime } from "./runtime";

export interface LaunchBounds {
  /** Most that putting everything in place may take. */
  readonly createMs: number;
  /** Most between the start and the first sign of health. */
  readonly readyMs: number;
  /** Pupils have worked in it: whatever watches over it goes on trying when it does not come up. */
  readonly wasUp?: boolean;
}

/** A program that hangs is told within ten seconds of the order; putting it in place and ending it take two of them. */
export const LAUNCH_BOUNDS: LaunchBounds = { createMs: 60_000, readyMs: 7_000 };
/** A runtime that gives up by itself says more than that it took long, so it is let speak first. */
const LONGER_MS = 2_000;

const LOOK_AGAIN_MS = 50;

/** What each status of a node that gave up means to an administrator. */
const REASONS: Readonly<Record<number, string>> = {
  [NODE_EXIT.badConfig]:
    "It was given a configuration it cannot read. Is the image of exam groups older than this site? Build it anew (node scripts/build-exam-image.mjs), and launch the group again.",
  [NODE_EXIT.noDatabase]: "Its database is missing or belongs to another group. Prepare it again.",
  [NODE_EXIT.wrongKey]:
    "Its database does not open: it was prepared under another EXAM_SECRET, or was changed. Prepare it again here.",
  [NODE_EXIT.portTaken]: "Its port is used by another program. Launch it again; it gets another.",
  [NODE_EXIT.diskFull]:
    "It cannot write its database: the disk is full, or broken. Free some space where groups keep their files, then launch it again. What pupils wrote is kept.",
};

/**
 * Has a group in place, running and answering. Launching what runs already changes nothing; what does not come up is
 * stopped again.
 * @param onStep told "created" once everything is in place, "initializing" once it was started
 * @throws AppError with the reason; what is there stays, so that launching again goes on from it
 */
export async function launchEnvironment(
  runtime: ExamRuntime,
  spec: EnvironmentSpec,
  onStep: (step: "created" | "initializing") => Promise<void> = async () => {},
  bounds = LAUNCH_BOUNDS,
): Promise<Environment> {
  const before = await within(bounds.createMs, "Putting the group in place", async () => {
    await stopping.get(spec.environmentId);
    return await runtime.create(spec);
  });
  await onStep("created");
  // An engine that comes back meanwhile may hold what an earlier launch left there.
  const placed = { ...spec, placedOn: before.placedOn };
  try {
    const startMs = bounds.readyMs + LONGER_MS;
    await within(startMs, "Starting the group", () => runtime.start(placed));
    await onStep("initializing");
    return await waitUntilReady(runtime, placed, bounds.readyMs);
  } catch (error) {
    // What gives up would be started again for ever. A group that ran before is left to its pupils.
    const isLeft = bounds.wasUp === true || before.state === "running";
    const stopped = isLeft ? undefined : stopAgain(runtime, placed);
    // An engine that hangs would keep the administrator waiting once more, to no purpose.
    if (!isHanging(error)) await stopped;
    throw error;
  }
}

type PlacedGroup = Pick<EnvironmentSpec, "environmentId" | "placedOn">;

/** Groups whose launch was given up and which are being stopped: one launched again meanwhile would be stopped, too. */
const stopping = new Map<string, Promise<void>>();

/** Never rejects: the engine's own bounds end it. */
function stopAgain(runtime: ExamRuntime, { environmentId, placedOn }: PlacedGroup): Promise<void> {
  const stopped = runtime
    .stop(environmentId, 0, placedOn)
    .catch(() => {})
    .then(() => {
      if (stopping.get(environmentId) === stopped) stopping.delete(environmentId);
    });
  stopping.set(environmentId, stopped);
  return stopped;
}

const isHanging = (error: unknown) => error instanceof AppError && isSilence(error.cause);

/** @throws AppError "unavailable" with the reason, as far as the program told one */
export async function waitUntilReady(
  runtime: ExamRuntime,
  group: PlacedGroup,
  mostMs: number,
): Promise<Environment> {
  const until = Date.now() + mostMs;
  let seen = await runtime.find(group.environmentId, group.placedOn);
  while (seen !== undefined && Date.now() < until) {
    if ((await readHealth(seen))?.status === "ok") return seen;
    if (seen.exitStatus !== undefined && REASONS[seen.exitStatus] !== undefined) break;
    await pause(LOOK_AGAIN_MS);
    seen = await runtime.find(group.environmentId, group.placedOn);
  }
  throw new AppError("unavailable", await whyNot(runtime, seen, group, mostMs));
}

async function whyNot(
  runtime: ExamRuntime,
  seen: Environment | undefined,
  { environmentId, placedOn }: PlacedGroup,
  mostMs: number,
): Promise<string> {
  if (seen === undefined) return "The group was removed while it was started. Launch it again.";
  const reason = seen.exitStatus === undefined ? undefined : REASONS[seen.exitStatus];
  if (reason !== undefined) return `The group's program gave up. ${reason}`;
  const log = await runtime.readLog(environmentId, placedOn).catch(() => "");
  const lastWords = readLine(log.trimEnd().split("\n").at(-1) ?? "");
  const heard = lastWords === "" ? "It said nothing." : `Its last words: ${lastWords}.`;
  return `The group's program does not answer ${mostMs / 1000} seconds after it was started. ${heard} Launch it again; if it happens again, look at the server's load and free memory.`;
}

const logLineSchema = z.object({
  msg: z.string(),
  err: z.optional(z.object({ message: z.string() })),
});

/** The program writes lines of JSON; what dies before it can does not. */
function readLine(line: string): string {
  try {
    const { msg, err } = logLineSchema.parse(JSON.parse(line));
    return err?.message ?? msg;
  } catch {
    return line;
  }
}

async function within<T>(mostMs: number, what: string, work: () => Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(mostMs, undefined, { signal: timer.signal }).then(() => {
    throw new AppError(
      "unavailable",
      `${what} took more than ${mostMs / 1000} seconds and was given up. Nothing is lost: launch it again once the server is less busy.`,
    );
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    timer.abort();
    late.catch(() => {});
  }
}
