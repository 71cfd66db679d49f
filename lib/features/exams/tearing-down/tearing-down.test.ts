/** A tear-down that the queue tries again, after what it was about is gone and the same package was launched anew. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, expect, it, onTestFinished } from "vitest";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { examSchool } from "@/test/exam-school";
import { makeJobQueue, runQueued } from "@/test/job-queue";
import { mountDisk } from "@/test/mounted-disk";
import { findLaunch, listLiveEnvironments } from "../launching/data";
import { launchExam } from "../launching/job";
import { queueLaunch, requestLaunch } from "../launching/mutations";
import { registerPackage } from "../registering/mutations";
import { watchExamGroups } from "../watching/job";
import { noteChange } from "../watching/mutations";
import { whatWent } from "./data";
import { tearDownExam } from "./job";
import { requestTearDown } from "./mutations";

const school = examSchool({ firstPort: 22_200 });
const JOBS = { "launch-exam": launchExam, "tear-down-exam": tearDownExam };

beforeAll(async () => {
  Object.assign(env, { EXAM_NODE_PORT_BASE: 22_200 });
  await makeJobQueue();
});
afterEach(() => Object.assign(env, { CADDY_ADMIN_SOCKET: undefined }));

const work = (kind: keyof typeof JOBS) => runQueued({ [kind]: JOBS[kind] });

/** What waits of tearing down, and how often it was tried. */
async function waiting(): Promise<number[]> {
  const { rows } = await pool.query<{ attempts: number }>(
    "select attempts from graphile_worker.jobs where task_identifier = 'tear-down-exam'",
  );
  return rows.map(({ attempts }) => attempts);
}

/** A Caddy that knows no group, and fails from its second order on until it is `well` again. */
async function failingCaddy() {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-caddy-"));
  const socket = path.join(folder, "admin.sock");
  let [orders, isWell] = [0, false];
  const server = createServer((_, reply) => {
    orders += 1;
    reply.writeHead(isWell || orders === 1 ? 404 : 500).end();
  }).listen(socket);
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    socket,
    well: () => {
      isWell = true;
    },
  };
}

const groupOf = (id: string) => db.examGroup.findUniqueOrThrow({ where: { id } });
const environmentOf = (id: string) => db.examEnvironment.findUnique({ where: { id } });
const recordsOf = (subjectId: string) =>
  db.auditEvent.count({ where: { subjectId, action: "exam.torn-down" } });

/** A group that runs, and a copy of its package put by. */
async function running(slug: string) {
  const { package: folder, folder: beside } = await school.prepared(slug);
  const copy = path.join(beside, "put-by");
  cpSync(folder, copy, { recursive: true });
  return { copy, folder, ...(await launched(folder)) };
}

async function launched(folder: string) {
  const groupId = await registerPackage(undefined, folder);
  const id = await requestLaunch(undefined, groupId, "process");
  await work("launch-exam");
  expect(await environmentOf(id)).toMatchObject({ state: "RUNNING" });
  return { groupId, id };
}

/** Takes a group down as far as its record, behind which Caddy fails. */
async function goneButForCaddy(groupId: string, slug: string) {
  const caddy = await failingCaddy();
  Object.assign(env, { CADDY_ADMIN_SOCKET: caddy.socket });
  await requestTearDown(undefined, groupId, slug);
  await work("tear-down-exam");
  expect(await waiting()).toEqual([1]);
  expect((await groupOf(groupId)).tornDownAt).not.toBeNull();
  return caddy;
}

it("leaves alone what was launched anew of the same package", async () => {
  const first = await running("anew-g1");
  const caddy = await goneButForCaddy(first.groupId, "anew-g1");
  expect(existsSync(first.folder)).toBe(false);
  Object.assign(env, { CADDY_ADMIN_SOCKET: undefined });
  const { groupId, id } = await launched(first.copy);
  expect(groupId).toBe(first.groupId);
  caddy.well();
  await work("tear-down-exam");
  expect(await waiting()).toEqual([]);
  expect(await environmentOf(id)).toMatchObject({ state: "RUNNING", liveGroupId: groupId });
  const [there, ...others] = await school.runtime.list();
  expect(there).toMatchObject({ environmentId: id, state: "running" });
  expect(others).toEqual([]);
  expect(existsSync(first.copy)).toBe(true);
  expect(await groupOf(groupId)).toMatchObject({ tornDownAt: null, going: [] });
  expect((await groupOf(groupId)).database).not.toBeNull();
  expect(await recordsOf(groupId)).toBe(1);
});

it("removes what came up again behind the record, where nothing was launched since", async () => {
  const { groupId, id } = await running("again-g1");
  const caddy = await goneButForCaddy(groupId, "again-g1");
  const [left] = await db.auditEvent.findMany({
    where: { subjectId: groupId, action: "exam.torn-down" },
  });
  expect(await environmentOf(id)).toMatchObject({
    state: "TERMINATED",
    reason: expect.stringContaining("could not be torn down yet"),
  });
  caddy.well();
  await work("tear-down-exam");
  expect(await waiting()).toEqual([]);
  expect(await school.runtime.find(id)).toBeUndefined();
  expect(await environmentOf(id)).toMatchObject({ state: "TERMINATED", reason: null });
  // The record that lists what went is not followed by one of nothing.
  expect(await recordsOf(groupId)).toBe(1);
  expect(left?.details).toMatchObject({ gone: expect.arrayContaining([expect.any(String)]) });
});

it("is followed by no launch, and leaves alone what was registered anew before its turn came", async () => {
  const { package: folder } = await school.prepared("late-g1");
  const groupId = await registerPackage(undefined, folder);
  await requestTearDown(undefined, groupId, undefined);
  await expect(requestLaunch(undefined, groupId, "process")).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("late-g1 is being torn down"),
  });
  const { id } = await launched(folder);
  await work("tear-down-exam");
  expect(await environmentOf(id)).toMatchObject({ state: "RUNNING" });
  expect(existsSync(folder)).toBe(true);
  expect(await recordsOf(groupId)).toBe(0);
});

it("goes on with a package whose removal was broken off, down to the last slip", async ({
  skip,
}) => {
  const { package: folder } = await school.prepared("stuck-g1");
  const groupId = await registerPackage(undefined, folder);
  const stuck = path.join(folder, "somebody-is-here");
  mkdirSync(stuck);
  const disk = mountDisk(stuck);
  if (disk === undefined) return skip("nothing may be mounted here");
  onTestFinished(disk.unmount);
  await requestTearDown(undefined, groupId, undefined);
  await work("tear-down-exam");
  expect((await groupOf(groupId)).tornDownAt).toBeNull();
  expect(existsSync(path.join(folder, "container.json"))).toBe(true);
  disk.unmount();
  await work("tear-down-exam");
  expect(existsSync(folder)).toBe(false);
  expect((await groupOf(groupId)).tornDownAt).not.toBeNull();
});

it("says which container engine nobody names any more, where something of a group may be left", async () => {
  const { groupId, id } = await running("engine-gone-g1");
  await db.examEnvironment.update({
    where: { id },
    data: { placedOn: "https://gone.example:2376" },
  });
  await requestTearDown(undefined, groupId, "engine-gone-g1");
  await work("tear-down-exam");
  expect((await whatWent(groupId)).left).toEqual([
    expect.stringMatching(/^https:\/\/gone\.example:2376: no longer named in EXAM_ENGINES/),
  ]);
});

it("is one tear-down when two administrators ask for it", async () => {
  const { groupId } = await running("twice-g1");
  await requestTearDown(undefined, groupId, "twice-g1");
  const { tearDown } = await groupOf(groupId);
  await requestTearDown(undefined, groupId, "twice-g1");
  expect((await groupOf(groupId)).tearDown).toBe(tearDown);
  await work("tear-down-exam");
  expect(await recordsOf(groupId)).toBe(1);
});

it("brings back nothing of a group that is being torn down, and what a launch left goes with it", async () => {
  const { groupId, id } = await running("down-g1");
  await requestTearDown(undefined, groupId, "down-g1");
  expect(await findLaunch(id)).toBeUndefined();
  expect(await listLiveEnvironments()).not.toContainEqual(expect.objectContaining({ id }));
  const gone = { environmentId: id, before: await school.runtime.find(id), after: undefined };
  await noteChange(gone);
  expect(await environmentOf(id)).toMatchObject({ state: "RUNNING", reason: null });
  await queueLaunch(id);
  await work("launch-exam");
  await work("tear-down-exam");
  expect(await school.runtime.find(id)).toBeUndefined();
  expect(await environmentOf(id)).toMatchObject({ state: "TERMINATED", reason: null });
});

it("goes on at a worker's next start, though workers that were killed used up its tries", async () => {
  const { groupId, id } = await running("tried-g1");
  await requestTearDown(undefined, groupId, "tried-g1");
  await pool.query(
    `select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs
       where task_identifier = 'tear-down-exam'), attempts := max_attempts) from graphile_worker.jobs`,
  );
  await work("tear-down-exam");
  expect(await environmentOf(id)).toMatchObject({ state: "RUNNING" });
  const stop = await watchExamGroups();
  await stop();
  await work("tear-down-exam");
  expect(await environmentOf(id)).toMatchObject({ state: "TERMINATED" });
});
