/** kill -9 of the worker that launches groups and takes them down, at each step, and the worker that follows it. */
import { existsSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { requestLaunch } from "@/lib/features/exams/launching/mutations";
import { registerPackage } from "@/lib/features/exams/registering/mutations";
import { whatWent } from "@/lib/features/exams/tearing-down/data";
import { requestTearDown } from "@/lib/features/exams/tearing-down/mutations";
import { db } from "@/lib/platform/db/client";
import { databaseUrl } from "@/lib/platform/db/pool";
import { examSchool } from "@/test/exam-school";

const school = examSchool({ firstPort: 20_750 });
const SOON = { timeout: 60_000, interval: 50 };
const GATE = 4242;

/** Held while a worker is to stand before a step. */
const gate = new pg.Client({ connectionString: databaseUrl });
beforeAll(async () => {
  await gate.connect();
  await gate.query(`create function held_step() returns trigger language plpgsql
    as $$ begin perform pg_advisory_xact_lock(${GATE}); return new; end $$`);
});
afterAll(() => gate.end());

/** Has whoever writes this state wait, for ever. @returns how to wait for a worker to stand there, and to kill it there. */
async function heldBefore(state: string) {
  await gate.query(`select pg_advisory_lock(${GATE})`);
  await gate.query(`create trigger held before update on "ExamEnvironment" for each row
    when (new.state = '${state}' and old.state <> new.state) execute function held_step()`);
  const waiting = async () => {
    const { rows } = await gate.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and objid = ${GATE} and not granted`,
    );
    return rows.map(({ pid }) => pid);
  };
  return async (worker: { kill(): Promise<void> }) => {
    await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), SOON);
    await worker.kill();
    for (const pid of await waiting()) await gate.query("select pg_terminate_backend($1)", [pid]);
    await gate.query(`drop trigger held on "ExamEnvironment"`);
    await gate.query(`select pg_advisory_unlock(${GATE})`);
  };
}

async function asked(slug: string, runtime: "process" | "container") {
  const { package: folder } = await school.prepared(slug);
  const groupId = await registerPackage(undefined, folder);
  return { folder, groupId, id: await requestLaunch(undefined, groupId, runtime) };
}

const row = (id: string) => db.examEnvironment.findUniqueOrThrow({ where: { id } });
const comesUp = (id: string) =>
  vi.waitFor(async () => expect(await row(id)).toMatchObject({ state: "RUNNING" }), SOON);
const isDown = (groupId: string) =>
  vi.waitFor(async () => {
    const group = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
    expect(group.tornDownAt).not.toBeNull();
  }, SOON);
/** The machine's own, whatever Postgres says. */
const ofGroup = async (slug: string) =>
  (await school.runtime.list()).filter((environment) => environment.slug === slug);

describe("a worker that is killed", () => {
  it.each([
    ["CREATED", "INITIALIZING"],
    ["INITIALIZING", "READY"],
    ["READY", "RUNNING"],
  ])("at %s is followed by one that brings the same group up, once", async (at, next) => {
    const slug = `at-${at.toLowerCase()}`;
    const killAt = await heldBefore(next);
    const { groupId, id } = await asked(slug, "process");
    await killAt(school.startWorker());
    expect(await row(id)).toMatchObject({ state: at });
    const [before] = await ofGroup(slug);
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    await comesUp(id);
    const [after, ...others] = await ofGroup(slug);
    expect(after).toMatchObject({ environmentId: id, state: "running" });
    expect(others).toEqual([]);
    // What ran already is adopted: nobody is started a second time.
    if (before !== undefined) expect(after?.run).toBe(before.run);
    expect(await row(id)).toMatchObject({ reason: null, restarts: 0, run: after?.run });
    expect(await db.examEnvironment.count({ where: { groupId } })).toBe(1);
    expect(await db.examSession.count({ where: { groupId } })).toBe(2);
    expect((await fetch(`${after?.address}/healthz`)).status).toBe(200);
  });

  it("when all of a group is gone and nothing noted is followed by one whose record lists what went", async () => {
    const { folder, groupId, id } = await asked("down-g1", "process");
    const first = school.startWorker();
    await comesUp(id);
    const killAt = await heldBefore("TERMINATED");
    await requestTearDown(undefined, groupId, "down-g1");
    await killAt(first);
    expect(await ofGroup("down-g1")).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(await row(id)).toMatchObject({ state: "RUNNING" });
    const second = school.startWorker();
    onTestFinished(() => second.kill());
    await isDown(groupId);
    const { gone } = await whatWent(groupId);
    expect(gone).toContain(`package ${folder}`);
    expect(gone.filter((part) => part.endsWith("/exam.sqlite"))).toHaveLength(1);
    expect(await ofGroup("down-g1")).toEqual([]);
    expect(await row(id)).toMatchObject({ state: "TERMINATED" });
  });
});
