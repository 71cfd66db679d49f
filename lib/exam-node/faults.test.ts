import { randomBytes, randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { ExamEvent } from "@/lib/core/exams/events";
import { deskOf, expectKept, wholeLog } from "@/test/answering-desk";
import { TestCoordinator } from "@/test/exam-coordinator";
import { examGroups } from "@/test/exam-group";
import { call } from "@/test/exam-node-client";

const { group, start } = examGroups();
const coordinators: TestCoordinator[] = [];
afterEach(async () => {
  for (const each of coordinators.splice(0)) await each.stop();
});

async function coordinator(): Promise<{ theirs: TestCoordinator; groupSecret: string }> {
  const groupSecret = randomBytes(32).toString("hex");
  const theirs = new TestCoordinator(groupSecret);
  await theirs.start();
  coordinators.push(theirs);
  return { theirs, groupSecret };
}

describe("a node that is killed", () => {
  it("50 times at random moments loses no acknowledged answer, and reports each once", async () => {
    const { theirs, groupSecret } = await coordinator();
    const {
      node: first,
      essay,
      number,
    } = await group({
      config: { groupSecret, coordinatorUrl: theirs.url },
    });
    let node = first;
    const desks = [await deskOf(node, "S1", essay), await deskOf(node, "S2", essay)];
    let kills = 0;
    const writing = desks.map((desk) =>
      desk.writeUntil(
        () => node,
        () => kills === 50,
      ),
    );
    const total = () => desks.reduce((sum, { written }) => sum + written.length, 0);
    while (kills < 50) {
      // Both are writing again; then at any moment of the next few saves.
      const before = total();
      while (total() < before + 2) await pause(1);
      await pause(randomInt(25));
      await node.kill();
      kills += 1;
      node = await start(node.config);
    }
    await Promise.all(writing);
    const saves = total();
    expect(saves).toBeGreaterThan(50);
    await theirs.until((events) => answersIn(events).length === saves);
    await node.stop();
    for (const desk of desks) expectKept(node.config, desk);
    expect(
      new Set(
        answersIn(theirs.events).map(
          ({ receipt, position, exam_session_id }) => `${exam_session_id} ${position} ${receipt}`,
        ),
      ).size,
    ).toBe(saves);
    expect(theirs.refused).toEqual([]);
    expect(number).not.toBe(essay);
  });
});

const answersIn = (events: readonly ExamEvent[]) =>
  events.flatMap((event) => (event.event_type === "answer_submitted" ? [event] : []));

describe("a coordinator that comes late", () => {
  it("and whose first replies are lost has every answer once, and those that follow", async () => {
    const { theirs, groupSecret } = await coordinator();
    const { url } = theirs;
    await theirs.stop();
    const { node, essay } = await group({ config: { groupSecret, coordinatorUrl: url } });
    const desk = await deskOf(node, "S1", essay);
    for (let count = 0; count < 10; count++) await desk.writeOne(() => node);
    await node.kill();
    const again = await start(node.config);
    await desk.writeOne(() => again);
    // Its first replies are lost on the way: what it has kept already comes again, and is kept once.
    theirs.loseReplies = true;
    await theirs.start();
    await theirs.until((events) => answersIn(events).length >= 11);
    theirs.loseReplies = false;
    await desk.writeOne(() => again);
    await theirs.until((events) => answersIn(events).length === 12);
    expect(theirs.refused).toEqual([]);
    expect(answersIn(theirs.events).at(-1)).toMatchObject({
      standing: "current",
      progress: { questions_answered: 1, total_questions: 2, current_score: 0 },
    });
  });
});

describe("two computers that do not know of each other", () => {
  it("send different answers: both are kept, one counts, and the invigilator hears of the change", async () => {
    const { theirs, groupSecret } = await coordinator();
    const { node, essay } = await group({ config: { groupSecret, coordinatorUrl: theirs.url } });
    const one = await deskOf(node, "S1", essay);
    const two = await deskOf(node, "S1", essay);
    await one.writeOne(() => node);
    await two.writeOne(() => node);
    expect(one.written[0]?.reply.standing).toBe("current");
    expect(two.written[0]?.reply.standing).toBe("kept");
    await theirs.until((events) => answersIn(events).length === 2);
    const signals = theirs.events.filter((event) => event.event_type === "participant_signal");
    expect(signals).toMatchObject([{ kind: "device_change" }]);
    const log = wholeLog(node.config, one.sessionId);
    expect(log.filter(({ saved }) => saved.response !== undefined)).toHaveLength(2);
  });
});

describe("thirty pupils at once", () => {
  it("sign in, open their papers and write, in at most 100 MB", async () => {
    const { node, essay } = await group({ pupils: 30 });
    const names = Array.from({ length: 30 }, (_, index) => `S${index + 1}`);
    const desks = await Promise.all(names.map((name) => deskOf(node, name, essay)));
    for (let round = 0; round < 5; round++)
      await Promise.all(desks.map((desk) => desk.writeOne(() => node)));
    expect(node.memory().most).toBeLessThan(100 * 1024 * 1024);
    const wall = await (await call(node, "GET", "/api/delivery-stats")).json();
    expect(wall).toMatchObject({
      pupils: 30,
      by_state: { in_progress: 30 },
      questions_answered: 30,
    });
  });
});
