import { readFileSync } from "node:fs";
import path from "node:path";
import type Docker from "dockerode";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import * as z from "zod/mini";
import { findLaunch } from "@/lib/features/exams/launching/data";
import { requestLaunch } from "@/lib/features/exams/launching/mutations";
import { registerPackage } from "@/lib/features/exams/registering/mutations";
import { namesOf } from "@/lib/platform/containers/container/names";
import { db } from "@/lib/platform/db/client";
import { person } from "@/test/assigned-test";
import { hasEngine, patientEngine } from "@/test/container-engine";
import { logIn, openPaper } from "@/test/exam-node-client";
import { answer42, firstLaunched, isAnswering } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";

const school = examSchool({ firstPort: 20_100 });
const SOON = { timeout: 20_000, interval: 100 };

const launched = async (...packages: string[]) =>
  firstLaunched(await school.exam("launch", ...packages, "--runtime", "process"));

describe("markwell exam, with a worker", () => {
  it("launches a group, once for two who press at once, and pupils write", async () => {
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    const { package: folder } = await school.prepared("physics-g1");
    const [one, other] = await Promise.all([launched(folder), launched(folder)]);
    expect(other).toEqual(one);
    expect(await db.examEnvironment.count()).toBe(1);
    await answer42(one, folder);

    expect((await school.exam("status")).printed).toMatchObject({
      groups: [{ exam_id: "physics-g1", pupils: 2, environment: { state: "running" } }],
    });
    expect((await school.exam("status", "physics-g1@2026-03-05")).printed).toMatchObject({
      live: {
        stale: false,
        participants: expect.arrayContaining([
          expect.objectContaining({ state: "in_progress", questions_answered: 1 }),
          expect.objectContaining({ state: "not_started" }),
        ]),
      },
    });

    const control = async (...args: string[]) => (await school.exam(...args)).printed;
    expect(await control("pause", "physics-g1")).toEqual({ action: "pause", changed: ["S1"] });
    expect(await control("resume", "physics-g1", "--pupil", "S1")).toMatchObject({
      changed: ["S1"],
    });
    expect((await school.exam("pause", "physics-g1", "--rest-break")).status).toBe(2);
    await control("pause", "physics-g1", "--pupil", "S1", "--rest-break");
    const resting = (await school.exam("status", "physics-g1")).printed;
    expect(JSON.stringify(resting)).toMatch(/"on_rest_break":true/);
    await control("resume", "physics-g1", "--pupil", "S1");
    expect(await control("extend", "physics-g1", "--minutes", "5")).toMatchObject({
      action: "extend",
    });
    expect(await control("message", "physics-g1", "--text", "Ten minutes")).toMatchObject({
      changed: ["S1", "S2"],
    });
    const added = await control(
      ...["pupil", "add", "physics-g1", "--student-id", "S3", "--display-name", "Zoë"],
    );
    const slip = z.object({ password: z.string() }).parse(added);
    await logIn(one, "S3", slip.password);
    // An addition that broke off half-way is repeated: the row may be missing, and the slip must open all the same.
    await db.examSession.deleteMany({ where: { pupil: { externalId: "S3" } } });
    await db.examPupil.deleteMany({ where: { externalId: "S3" } });
    const again = ["pupil", "add", "physics-g1", "--student-id", "S3", "--display-name"];
    expect(await school.exam(...again, "Zoë")).toMatchObject({ status: 0, printed: slip });
    expect(await db.examPupil.count({ where: { externalId: "S3" } })).toBe(1);
    expect((await school.exam(...again, "Zack")).status).toBe(6);
    const first = ["pupil", "add", "physics-g1", "--student-id", "S1", "--display-name", "Ann"];
    expect((await school.exam(...first)).status).toBe(6);
    expect(await control("end", "physics-g1", "--pupil", "S1")).toMatchObject({ changed: ["S1"] });
    expect(await control("reopen", "physics-g1", "--pupil", "S1")).toMatchObject({
      changed: ["S1"],
    });
    const audit = await db.auditEvent.findMany({
      orderBy: { at: "asc" },
      select: { action: true },
    });
    expect(audit.map(({ action }) => action)).toEqual([
      ...["exam.registered", "exam.launched", "exam.pause", "exam.resume"],
      ...["exam.pause", "exam.resume", "exam.extend"],
      ...["exam.message", "exam.add_pupil", "exam.add_pupil", "exam.end", "exam.reopen"],
    ]);
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain(slip.password);
  }, 120_000);

  it("is launched once when two administrators press eight times at the same moment, and again while it runs", async () => {
    const { package: folder } = await school.prepared("pressed-g1");
    const groupId = await registerPackage(undefined, folder);
    const administrators = await Promise.all([person("ADMINISTRATOR"), person("ADMINISTRATOR")]);
    const pressedByBoth = () =>
      Promise.all(
        Array.from({ length: 8 }, (_, press) => {
          const personId = administrators[press % 2] ?? "";
          const actor = { personId, role: "administrator", sessionId: undefined } as const;
          return requestLaunch(actor, groupId, "process");
        }),
      );
    const [id = "", ...others] = await pressedByBoth();
    expect(new Set(others)).toEqual(new Set([id]));
    expect(await db.examEnvironment.count({ where: { groupId } })).toBe(1);
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    const row = () => db.examEnvironment.findUniqueOrThrow({ where: { id } });
    await vi.waitFor(async () => expect(await row()).toMatchObject({ state: "RUNNING" }), SOON);
    const { run } = await row();
    expect(new Set(await pressedByBoth())).toEqual(new Set([id]));
    expect(await row()).toMatchObject({ state: "RUNNING", run, restarts: 0 });
    const running = (await school.runtime.list()).filter(({ slug }) => slug === "pressed-g1");
    expect(running).toMatchObject([{ environmentId: id, run }]);
    // It is in the records of one of them.
    const audit = { subjectId: groupId, action: { in: ["exam.launched", "exam.relaunched"] } };
    expect(await db.auditEvent.findMany({ where: audit })).toMatchObject([
      { action: "exam.launched", actorId: expect.toBeOneOf(administrators) },
    ]);
  });

  it("notices a node that dies, and brings back one that was removed, with every answer", async () => {
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    const { package: folder } = await school.prepared("biology-g1");
    const group = await launched(folder);
    const token = await answer42(group, folder);
    const place = path.join(school.processes, group.id);
    const pid = (name: string) => Number.parseInt(readFileSync(path.join(place, name), "utf8"), 10);
    const row = () => db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
    const restarts = async (count: number) =>
      vi.waitFor(
        async () => expect(await row()).toMatchObject({ restarts: count, reason: null }),
        SOON,
      );
    process.kill(pid("node.pid"), "SIGKILL");
    await restarts(1);
    for (const name of ["supervisor.pid", "node.pid"]) process.kill(pid(name), "SIGKILL");
    await restarts(2);
    expect(await row()).toMatchObject({ state: "RUNNING", id: group.id });
    const address = (await row()).address ?? "";
    const back = await openPaper({ origin: address }, token);
    expect(JSON.stringify(back)).toContain("42");
  });

  it("goes on where a worker was killed, and adopts what runs", async () => {
    const first = school.startWorker();
    const { package: folder } = await school.prepared("chemistry-g1");
    const launching = school.exam("launch", folder, "--runtime", "process");
    await vi.waitFor(
      async () =>
        expect((await db.examEnvironment.findMany()).map(({ state }) => state)).toContain(
          "INITIALIZING",
        ),
      { timeout: 20_000, interval: 5 },
    );
    await first.kill();
    const second = school.startWorker();
    expect((await launching).status).toBe(0);
    const before = await db.examEnvironment.findFirstOrThrow({
      where: { state: "RUNNING" },
      orderBy: { createdAt: "desc" },
    });
    await second.kill();
    // Only a worker that took the group on writes its address down again.
    await db.examEnvironment.update({ where: { id: before.id }, data: { publicUrl: null } });
    const third = school.startWorker();
    onTestFinished(() => third.kill());
    const { id, publicUrl, run } = before;
    await vi.waitFor(async () => {
      const after = await db.examEnvironment.findUniqueOrThrow({ where: { id } });
      expect(after).toMatchObject({ publicUrl, run, restarts: 0, state: "RUNNING" });
    }, SOON);
    expect((await launched(folder)).id).toBe(id);
  });

  it.each(["CREATED", "INITIALIZING", "READY"] as const)(
    "goes on where a worker was killed that had come to %s, with no job left in the queue",
    async (state) => {
      const slug = `killed-${state.toLowerCase()}`;
      const { package: folder } = await school.prepared(slug);
      const id = await requestLaunch(
        undefined,
        await registerPackage(undefined, folder),
        "process",
      );
      const work = await findLaunch(id);
      if (work === undefined) throw new Error("there is nothing to launch");
      if (state !== "CREATED") await school.runtime.create(work.spec);
      if (state === "READY") await school.runtime.start(work.spec);
      await db.examEnvironment.update({ where: { id }, data: { state, runtime: "process" } });
      await db.$executeRaw`delete from graphile_worker._private_jobs`;
      const worker = school.startWorker();
      onTestFinished(() => worker.kill());
      await vi.waitFor(async () => {
        const row = await db.examEnvironment.findUniqueOrThrow({ where: { id } });
        expect(row).toMatchObject({ state: "RUNNING", reason: null, restarts: 0 });
      }, SOON);
      expect(await db.examSession.count({ where: { group: { slug } } })).toBe(2);
    },
  );

  it("says why a group failed, and tries again when asked", async () => {
    const without = school.startWorker({ EXAM_ENGINES: "unix:///nowhere/engine.sock" });
    const { package: folder } = await school.prepared("maths-g1");
    const failed = await school.exam("launch", folder, "--runtime", "container");
    expect(failed.status).toBe(1);
    expect(failed.printed).toMatchObject({
      environments: [{ exam_id: "maths-g1", date: "2026-03-05", state: "failed" }],
    });
    expect(failed.said).toContain("maths-g1: ");
    const sentence = /no container engine at unix:\/\/\/nowhere.*Start it.*EXAM_ENGINES/s;
    expect(failed.said).toMatch(sentence);
    const row = await db.examEnvironment.findFirst({ where: { group: { slug: "maths-g1" } } });
    expect(row).toMatchObject({ state: "FAILED", reason: expect.stringMatching(sentence) });
    await without.kill();
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    const group = firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
    expect((await fetch(`${group.origin}/healthz`)).status).toBe(200);
  });
});

describe.skipIf(!hasEngine)("markwell exam, with a worker and a container engine", () => {
  it("launches a group in a container, and tears it down whole", async () => {
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    const { package: folder } = await school.prepared("spanish-g1");
    const group = firstLaunched(await school.exam("launch", folder, "--runtime", "container"));
    await answer42(group, folder);
    expect((await school.exam("end", "spanish-g1")).status).toBe(0);
    expect((await school.exam("teardown", folder)).status).toBe(6);
    const out = path.join(folder, "..", "..", "spanish.json");
    expect((await school.exam("collect", folder, "--out", out)).status).toBe(0);
    expect(await isAnswering(group)).toBe(true);
    const gone = await school.exam("teardown", folder);
    expect(JSON.stringify(gone.printed)).toContain(`volume markwell-data-${group.id}`);
    expect(await isAnswering(group)).toBe(false);
  });
});

describe.skipIf(!hasEngine)("an exam's container that somebody ends by hand", () => {
  it("comes back by itself on its volume, killed, stopped or removed, with every answer", async () => {
    const worker = school.startWorker();
    onTestFinished(() => worker.kill());
    const { package: folder } = await school.prepared("dutch-g1", 1);
    const group = firstLaunched(await school.exam("launch", folder, "--runtime", "container"));
    onTestFinished(async () => {
      await school.exam("teardown", folder, "--discard", "dutch-g1");
    });
    const token = await answer42(group, folder);
    const row = () => db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
    const engine = patientEngine();
    const harm = (how: (node: Docker.Container) => Promise<unknown>) =>
      engine.ensure("ending the group by hand", [304, 404, 409, 500], (docker) =>
        how(docker.getContainer(namesOf(group.id).node)),
      );
    // After the first two an engine leaves it as it is: somebody seems to have wanted that.
    const harms = [
      (node: Docker.Container) => node.kill(),
      (node: Docker.Container) => node.stop({ t: 2 }),
      (node: Docker.Container) => node.remove({ force: true }),
    ];
    for (const [index, how] of harms.entries()) {
      await harm(how);
      const back = { state: "RUNNING", restarts: index + 1, reason: null };
      await vi.waitFor(async () => expect(await row()).toMatchObject(back), {
        timeout: 60_000,
        interval: 100,
      });
      // A connection that was open when it ended breaks once, as a pupil's does.
      const paper = await vi.waitFor(
        async () => openPaper({ origin: (await row()).address ?? "" }, token),
        SOON,
      );
      expect(paper.questions[0]?.saved).toMatchObject({ response: { text: "42" } });
    }
  }, 180_000);
});

describe("markwell exam, refusals", () => {
  it("is 4 for what is not there, 2 for what is ambiguous or misused, 5 for another secret", async () => {
    const g1 = await school.prepared("art-g1");
    expect((await school.exam("status", "art-g9")).status).toBe(4);
    expect((await school.exam("launch", "/nowhere/at/all")).status).toBe(4);
    expect((await school.exam("launch")).status).toBe(2);
    expect((await school.exam("launch", g1.package, "--runtime", "kubernetes")).status).toBe(3);
    expect((await school.exam("extend", "art-g1")).status).toBe(2 + 2);
    const later = await school.prepared("art-g1", 1);
    later.write("manifest.yaml", readFileSync(later.manifest, "utf8").replace("03-05", "03-06"));
    const out = path.join(later.folder, "other");
    await school.exam("prep", "--manifest", later.manifest, "--out", out);
    await registerPackage(undefined, g1.package);
    await registerPackage(undefined, path.join(out, "art-g1"));
    const ambiguous = await school.exam("pause", "art-g1");
    expect(ambiguous.status).toBe(2);
    expect(ambiguous.said).toContain("art-g1@2026-03-06, art-g1@2026-03-05");
    await expect(registerPackage(undefined, later.package)).resolves.toBeTypeOf("string");
  });
});
