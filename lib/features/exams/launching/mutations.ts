import type { Actor } from "@/lib/core/access/permissions";
import type { EnvironmentState } from "@/lib/core/exams/environment-state";
import { insistEnvironmentStep } from "@/lib/core/exams/environment-state";
import { hostName } from "@/lib/core/exams/host-name";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { findFreePort, isFree } from "@/lib/platform/containers/free-port";
import { db } from "@/lib/platform/db/client";
import type {
  ExamEnvironment,
  ExamEnvironmentState,
  Prisma,
} from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { queueJobIn } from "@/lib/platform/jobs/queue-job";
import { publishIn } from "@/lib/platform/realtime/publish";
import type { GroupOutcome } from "../commanding/types";
import { dayOf, ENDING, hasResults, lockGroupIn } from "../groups/data";
import { insistAccepted } from "../model-answers/data";
import type { RuntimeName } from "../schema";

/** Caddy listens on every address of its machine. */
const EVERYWHERE = "0.0.0.0";

/**
 * Asks for a group's launch; the worker does it. Two administrators who press at once make one launch: the second
 * finds the first's environment. One that failed is tried again, on the database it has.
 * @returns the environment's id.
 * @throws AppError "conflict" for a group that was or is being torn down or whose results are here, "invalid" while a model answer is not accepted.
 */
export async function requestLaunch(
  actor: Actor | undefined,
  groupId: string,
  runtime: RuntimeName | undefined,
): Promise<string> {
  return await db.$transaction(async (tx) => {
    await lockGroupIn(tx, groupId);
    const group = await tx.examGroup.findUniqueOrThrow({
      where: { id: groupId },
      select: { slug: true, database: true, tearDown: true, ...ENDING },
    });
    // Both would go on at once, and what one removes the other would put there again, empty.
    if (group.tearDown !== null)
      throw new AppError(
        "conflict",
        `${group.slug} is being torn down, so it is not launched. Wait until it is gone; if it stays, its line says why: tear it down again.`,
      );
    const live = await tx.examEnvironment.findUnique({ where: { liveGroupId: groupId } });
    if (live !== null) return await goOnIn(tx, actor, live, runtime);
    if (hasResults(group))
      throw new AppError(
        "conflict",
        `Results of ${group.slug} are here already, and a launch would bring others of the same pupils: it is not launched. To have it written all the same, prepare its files under another exam_id.`,
      );
    if (group.tornDownAt !== null || group.database === null)
      throw new AppError("conflict", `${group.slug} was torn down. Launch its package again.`);
    await insistAccepted(groupId, tx);
    const id = newId();
    await tx.examEnvironment.create({
      data: { id, groupId, liveGroupId: groupId, runtime: runtime ?? "automatic" },
    });
    await tx.examGroup.update({ where: { id: groupId }, data: { launchedAt: new Date() } });
    await recordEventIn(tx, actor, launched(groupId, id, "exam.launched"));
    await queueLaunchIn(tx, id);
    await tellIn(tx, groupId, "CREATED");
    return id;
  });
}

/** The same for several groups: one that cannot be launched does not keep the others from it. */
export async function requestLaunches(
  actor: Actor | undefined,
  groupIds: readonly string[],
  runtime: RuntimeName | undefined,
): Promise<GroupOutcome[]> {
  const outcomes: GroupOutcome[] = [];
  for (const groupId of groupIds) {
    try {
      await requestLaunch(actor, groupId, runtime);
      outcomes.push({ groupId, changed: [], problem: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcomes.push({ groupId, changed: [], problem: error.message });
    }
  }
  return outcomes;
}

async function goOnIn(
  tx: Transaction,
  actor: Actor | undefined,
  live: Pick<ExamEnvironment, "id" | "groupId" | "state" | "readyAt" | "reason">,
  runtime: RuntimeName | undefined,
): Promise<string> {
  const { id, groupId, state, readyAt, reason } = live;
  // With a reason it does not answer: it is looked after at once, not only when the queue comes to it.
  if (state === "RUNNING" && reason === null) return id;
  if (state === "RUNNING") await recordEventIn(tx, actor, launched(groupId, id, "exam.relaunched"));
  if (state === "FAILED") {
    // One that was up once has pupils' work where it is; only what never came up may try elsewhere.
    const elsewhere = readyAt === null && runtime !== undefined ? { runtime } : {};
    const data = { state: "INITIALIZING", reason: null, failedAt: null, ...elsewhere } as const;
    await tx.examEnvironment.update({ where: { id }, data });
    await recordEventIn(tx, actor, launched(groupId, id, "exam.relaunched"));
    await tellIn(tx, groupId, "INITIALIZING");
  }
  await queueLaunchIn(tx, id);
  return id;
}

function launched(groupId: string, environmentId: string, action: string) {
  return { action, subjectType: "ExamGroup", subjectId: groupId, details: { environmentId } };
}

/** One waits at a time for each environment; one that runs already is followed by another, which changes nothing. */
async function queueLaunchIn(tx: Transaction, environmentId: string): Promise<void> {
  await queueJobIn(tx, "launch-exam", { environmentId }, `launch-exam:${environmentId}`);
}

/** Has an environment looked after by the worker: brought up, or brought back. */
export async function queueLaunch(environmentId: string): Promise<void> {
  await db.$transaction((tx) => queueLaunchIn(tx, environmentId));
}

/**
 * Persists where an environment stands, before anyone is told.
 * @returns false, having changed nothing, when it stands there already or was given up meanwhile.
 * @throws AppError "conflict" for a step that there is not.
 */
export async function stepEnvironment(
  id: string,
  to: ExamEnvironmentState,
  data: Prisma.ExamEnvironmentUpdateInput = {},
): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "ExamEnvironment" where id = ${id}::uuid for update`;
    const row = await tx.examEnvironment.findUnique({ where: { id } });
    if (row === null || row.state === "TERMINATED") return false;
    const steps = row.state !== to;
    if (steps) insistEnvironmentStep(named(row.state), named(to));
    await tx.examEnvironment.update({ where: { id }, data: { ...data, state: to } });
    await tellIn(tx, row.groupId, to);
    return steps;
  });
}

/** A state by its name in core. */
export function named(state: ExamEnvironmentState): EnvironmentState {
  const names = {
    CREATED: "created",
    INITIALIZING: "initializing",
    READY: "ready",
    RUNNING: "running",
    FAILED: "failed",
    TERMINATED: "terminated",
  } as const satisfies Record<ExamEnvironmentState, EnvironmentState>;
  return names[state];
}

/** What happened to a running environment, without a change of state: where it is now, how often it was restarted. */
export async function noteEnvironment(
  id: string,
  data: Prisma.ExamEnvironmentUpdateInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.examEnvironment.update({ where: { id }, data });
    await tellIn(tx, row.groupId, row.state);
  });
}

/** A group that is up was lost or stopped: says so, and has it brought back, or neither. */
export async function noteDown(id: string, reason: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.examEnvironment.update({ where: { id }, data: { reason } });
    await queueLaunchIn(tx, id);
    await tellIn(tx, row.groupId, row.state);
  });
}

/** Where a running environment is now; that its program was started anew counts as a restart, once. */
export async function noteRun(
  id: string,
  { run = null, ...where }: { run?: string | null; address: string | null; placedOn: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "ExamEnvironment" where id = ${id}::uuid for update`;
    const { run: before } = await tx.examEnvironment.findUniqueOrThrow({ where: { id } });
    const isAnew = before !== null && run !== null && before !== run;
    const restarts = isAnew ? { restarts: { increment: 1 } } : {};
    const row = await tx.examEnvironment.update({
      where: { id },
      data: { ...where, ...(run === null ? {} : { run }), ...restarts, reason: null },
    });
    await tellIn(tx, row.groupId, row.state);
  });
}

/**
 * Takes the first public port that no other environment has and no other program of this machine holds. One that pupils
 * were told of stays, whoever holds it now: their slips are printed, and Caddy says what to end.
 * @param from where to begin.
 * @throws AppError "unavailable" when none is left.
 */
export async function takePublicPort(id: string, from: number): Promise<number> {
  return await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('exam public ports', 0))`;
    const rows = await tx.examEnvironment.findMany({
      where: { publicPort: { not: null } },
      select: { id: true, publicPort: true, publicUrl: true },
    });
    const own = rows.find((row) => row.id === id)?.publicPort ?? undefined;
    const isTold = rows.some((row) => row.id === id && row.publicUrl !== null);
    if (own !== undefined && (isTold || (await isFree(own, EVERYWHERE)))) return own;
    const taken = new Set(rows.flatMap(({ publicPort }) => publicPort ?? []));
    const port = await findFreePort({ host: EVERYWHERE, firstPort: from }, taken, "EXAM_PORT_BASE");
    await tx.examEnvironment.update({ where: { id }, data: { publicPort: port } });
    return port;
  });
}

/**
 * What a group is called before EXAM_BASE_DOMAIN: its own until it is torn down, so that no pupil comes to another's
 * exam by what is printed on a slip.
 */
export async function takeHostNameIn(tx: Transaction, groupId: string): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('exam host names', 0))`;
  const group = await tx.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { slug: true, date: true, hostName: true },
  });
  if (group.hostName !== null) return group.hostName;
  const others = await tx.examGroup.findMany({
    where: { hostName: { startsWith: group.slug.slice(0, 40) } },
    select: { hostName: true },
  });
  const taken = new Set(others.flatMap((other) => other.hostName ?? []));
  const name = hostName(group.slug, dayOf(group.date), taken);
  await tx.examGroup.update({ where: { id: groupId }, data: { hostName: name } });
  return name;
}

/** The same by itself. */
export async function takeHostName(groupId: string): Promise<string> {
  return await db.$transaction((tx) => takeHostNameIn(tx, groupId));
}

async function tellIn(
  tx: Transaction,
  groupId: string,
  state: ExamEnvironmentState,
): Promise<void> {
  const notice = { type: "environment", data: { group: groupId, state: named(state) } };
  await publishIn(tx, { topic: `exam:${groupId}`, ...notice });
  await publishIn(tx, { topic: "exams:all", ...notice });
}
