import type { EnvironmentSpec } from "@/lib/platform/containers/runtime";
import { USUAL_LIMITS } from "@/lib/platform/containers/runtime";
import { db } from "@/lib/platform/db/client";
import type { ExamEnvironmentState } from "@/lib/platform/db/generated/client";
import { env } from "@/lib/platform/env/env";
import { groupKeys } from "@/lib/platform/exam-packages/group-keys";
import { dayOf } from "../groups/data";
import { findFilledDatabase } from "../model-answers/data";
import type { EnvironmentView } from "../types";
import { named } from "./mutations";

/** An environment as a launch needs it. */
export interface LaunchWork {
  readonly environmentId: string;
  readonly groupId: string;
  readonly slug: string;
  readonly state: ExamEnvironmentState;
  /** "automatic" until the worker has chosen. */
  readonly runtime: string;
  readonly run: string | null;
  readonly spec: EnvironmentSpec;
}

/** @returns undefined for one that was given up, or is to be. */
export async function findLaunch(environmentId: string): Promise<LaunchWork | undefined> {
  const row = await db.examEnvironment.findUnique({
    where: { id: environmentId },
    include: {
      group: { select: { id: true, slug: true, date: true, salt: true, tearDown: true } },
    },
  });
  if (row === null || row.state === "TERMINATED" || row.group.tearDown !== null) return undefined;
  if (row.group.salt === null) return undefined;
  const { slug, id: groupId, salt } = row.group;
  const date = dayOf(row.group.date);
  const keys = await groupKeys({ examId: slug, date, salt });
  return {
    environmentId,
    groupId,
    slug,
    state: row.state,
    runtime: row.runtime,
    run: row.run,
    spec: {
      environmentId,
      slug,
      limits: USUAL_LIMITS,
      placedOn: row.placedOn ?? undefined,
      database: () => databaseOf(groupId),
      program: {
        v: 1,
        examId: slug,
        date,
        deliveryId: groupId,
        databaseKey: keys.databaseKey,
        groupSecret: keys.groupSecret,
        coordinatorUrl: coordinatorUrl(),
        secure: env.CADDY_ADMIN_SOCKET !== undefined,
      },
    },
  };
}

/** Whether it was given up for good: whoever tore it down looks for nothing of it any more. */
export async function isTerminated(environmentId: string): Promise<boolean> {
  const row = await db.examEnvironment.findUnique({
    where: { id: environmentId },
    select: { state: true },
  });
  return row === null || row.state === "TERMINATED";
}

/** Of the groups that are up or on their way: what the worker looks after. One that is being torn down is not. */
export async function listLiveEnvironments(): Promise<
  readonly { readonly id: string; readonly state: ExamEnvironmentState }[]
> {
  return await db.examEnvironment.findMany({
    where: { liveGroupId: { not: null }, group: { tearDown: null } },
    select: { id: true, state: true },
  });
}

export async function findEnvironment(id: string): Promise<EnvironmentView | undefined> {
  const row = await db.examEnvironment.findUnique({ where: { id } });
  return row === null ? undefined : viewOf(row);
}

/** Whose environment it is; undefined where there is none. */
export async function groupOfEnvironment(id: string): Promise<string | undefined> {
  const row = await db.examEnvironment.findUnique({ where: { id }, select: { groupId: true } });
  return row?.groupId;
}

/** Tells this school's containers from another's on the same engine. */
export async function schoolId(): Promise<string> {
  const school = await db.school.findFirst({ select: { id: true } });
  return school?.id ?? "markwell";
}

type EnvironmentRow = NonNullable<Awaited<ReturnType<typeof db.examEnvironment.findUnique>>>;

/** A row in the words of the command line and the pages. */
export function viewOf(row: EnvironmentRow): EnvironmentView {
  return {
    environment_id: row.id,
    state: named(row.state),
    runtime: row.runtime,
    reason: row.reason,
    url: row.publicUrl,
    placed_on: row.placedOn,
    restarts: row.restarts,
    created_at: row.createdAt.toISOString(),
    ready_at: row.readyAt?.toISOString() ?? null,
    running_at: row.runningAt?.toISOString() ?? null,
  };
}

/** From Postgres, whichever machine prepared it. */
async function databaseOf(groupId: string): Promise<Uint8Array> {
  const database = await findFilledDatabase(groupId);
  if (database === undefined) throw new Error(`the group ${groupId} has no database`);
  return database;
}

function coordinatorUrl(): string {
  const host = env.HOST === "0.0.0.0" || env.HOST === "::" ? "127.0.0.1" : env.HOST;
  return env.EXAM_COORDINATOR_URL ?? `http://${host}:${env.PORT}`;
}
