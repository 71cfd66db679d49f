import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { registerPackage } from "@/lib/features/exams/registering/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { markwell } from "@/test/command-line";
import { openPaper } from "@/test/exam-node-client";
import { answer42, firstLaunched } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";

const school = examSchool({ firstPort: 20_900 });
/** Engines are asked for the groups of one school: other tests have theirs in the same engine. */
const own = { id: newId(), name: "A school whose groups nobody else has" };
beforeAll(async () => void (await db.school.create({ data: own })));
afterAll(async () => void (await db.school.delete({ where: { id: own.id } })));

const SOON = { timeout: 20_000, interval: 100 };

it("names the groups that go on without the site, and ends them in good order when the site is stopped", async () => {
  const worker = school.startWorker();
  onTestFinished(() => worker.kill());
  const [art, latin] = [await school.prepared("art-g1"), await school.prepared("latin-g1")];
  const launch = async (folder: string) =>
    firstLaunched(await school.exam("launch", folder, "--runtime", "process"));
  const [group, other] = [await launch(art.package), await launch(latin.package)];
  const token = await answer42(group, art.package);
  const named = (exam_id: string, environment_id: string) => ({
    ...{ exam_id, environment_id, runtime: "process" },
  });
  const both = [named("art-g1", group.id), named("latin-g1", other.id)];

  // Whoever looks after groups would start them again at once.
  const refused = await school.run("environment", "stop-all");
  expect(refused.status).toBe(6);
  expect(refused.said).toContain("Stop it first");
  await worker.kill();

  const running = async () => (await school.run("environment", "running")).printed;
  await vi.waitFor(async () => expect(await running()).toEqual({ groups: both }), SOON);
  const stopped = await vi.waitFor(async () => {
    const answer = await school.run("environment", "stop-all");
    expect(answer.status).toBe(0);
    return answer.printed;
  }, SOON);
  expect(stopped).toEqual({ groups: both.map((each) => ({ ...each, problem: null })) });
  expect(await running()).toEqual({ groups: [] });
  const states = (await school.runtime.list()).map(({ state }) => state);
  expect(states).toEqual(["stopped", "stopped"]);
  expect(await db.auditEvent.count({ where: { action: "exam.stopped" } })).toBe(2);

  // The next start brings them back, with every answer.
  const next = school.startWorker();
  onTestFinished(() => next.kill());
  await vi.waitFor(async () => expect(await running()).toEqual({ groups: both }), SOON);
  const { address } = await db.examEnvironment.findUniqueOrThrow({ where: { id: group.id } });
  const paper = await vi.waitFor(() => openPaper({ origin: address ?? "" }, token), SOON);
  expect(JSON.stringify(paper)).toContain("42");
  // A dozen programs one after the other: a slow machine is no reason to fail.
}, 180_000);

it("names what ran in an engine that does not answer now: nobody is told that nothing runs", async () => {
  const { package: folder } = await school.prepared("dance-g1");
  const groupId = await registerPackage(undefined, folder);
  const up = { groupId, liveGroupId: groupId, runtime: "container", state: "RUNNING" } as const;
  const placedOn = "unix:///nowhere/engine.sock";
  const { id } = await db.examEnvironment.create({ data: { id: newId(), ...up, placedOn } });
  onTestFinished(async () => void (await db.examEnvironment.delete({ where: { id } })));
  const settings = { ...school.settings, EXAM_ENGINES: placedOn };
  const running = await markwell(["environment", "running"], settings);
  expect(running.printed).toMatchObject({ groups: [{ exam_id: "dance-g1", environment_id: id }] });
  const stopped = await markwell(["environment", "stop-all"], settings);
  expect(stopped.status).not.toBe(0);
  expect(stopped.said).toContain("dance-g1: ");
});
