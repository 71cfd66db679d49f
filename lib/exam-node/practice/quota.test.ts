import { randomUUID } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Sqlite } from "@/lib/exam-node/store/open-database";
import { openDatabase } from "@/lib/exam-node/store/open-database";
import { examGroups } from "@/test/exam-group";
import { ask, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import {
  examPackage,
  examPupil,
  examQuestion,
  markedQuestion,
  nodeConfig,
} from "@/test/exam-node-package";
import type { RunningNode } from "@/test/exam-node-program";
import { seedNode } from "@/test/exam-node-program";
import { handIn, join, PRACTICE, practise } from "@/test/practice-node";
import { makeRoom } from "./make-room";
import { insistSpace } from "./quota";

const { start, folder } = examGroups();
const DAY_MS = 86_400_000;
const questions = [markedQuestion(), examQuestion()];
const essay = questions[1]?.id ?? "";

async function aPractice(pupils = 0): Promise<RunningNode> {
  const many = Array.from({ length: pupils }, (_, at) => examPupil({ externalId: `S${at}` }));
  const prepared = examPackage({ exam: PRACTICE, questions, pupils: many });
  const config = nodeConfig(prepared, path.join(folder, `${randomUUID()}.db`));
  seedNode(config, prepared);
  return await start(config);
}

/** Stops a node, and does something in its database. */
async function meanwhile<T>(node: RunningNode, work: (database: Sqlite) => T): Promise<T> {
  await node.stop();
  const database = openDatabase(node.config.databasePath, node.config.databaseKey);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

describe("one attempt", () => {
  const save = (node: RunningNode, token: string, seq: number, text: string) => {
    const response = { v: 1, text };
    const given = saveOf(essay, { client_seq: seq, based_on: seq, response });
    return ask(node, token, "POST", "/exam/answer", given);
  };

  it("holds so many bytes and no more; what was saved stays, and is handed in", async () => {
    const node = await aPractice();
    const { token } = await join(node);
    await openPaper(node, token);
    let saved = 0;
    for (;;) {
      // Three bytes a letter.
      const reply = await save(node, token, saved + 1, "€".repeat(20_000));
      if (reply.status !== 200) {
        expect(reply.status).toBe(413);
        expect(await reply.text()).toContain("What was saved before is safe");
        break;
      }
      saved += 1;
    }
    expect(saved).toBeGreaterThan(100);
    expect(saved).toBeLessThan(150);
    await handIn(node, token);
    // It is the attempt that is full, not the practice, and not the pupil.
    await practise(node, (await join(node)).token, "42");
  }, 60_000);

  it("holds so many entries and no more", async () => {
    const node = await aPractice();
    const joined = await join(node);
    await openPaper(node, joined.token);
    await meanwhile(node, (database) => {
      database.prepare("UPDATE chain SET position = 9999 WHERE id = ?").run(joined.exam_session_id);
    });
    const later = await start(node.config);
    expect((await save(later, joined.token, 1, "The last that fits.")).status).toBe(200);
    expect((await save(later, joined.token, 2, "One more.")).status).toBe(413);
    // Sent again, as a browser does whose reply was lost, it is known.
    expect((await save(later, joined.token, 1, "The last that fits.")).status).toBe(200);
  });
});

describe("a practice", () => {
  it("takes no more where it would leave other exams no disk", async () => {
    const node = await aPractice();
    await meanwhile(node, (database) => {
      expect(() => insistSpace(database)).not.toThrow();
      expect(() => insistSpace(database, 1_000)).toThrow("This practice is full");
    });
  });

  it("lets go, after a day, of who came and answered nothing, and of nobody else", async () => {
    const node = await aPractice();
    const [idle, wrote, done] = await Promise.all([join(node), join(node), join(node)]);
    await openPaper(node, idle.token);
    await openPaper(node, wrote.token);
    const saved = await ask(node, wrote.token, "POST", "/exam/answer", saveOf(essay));
    expect(saved.status).toBe(200);
    await openPaper(node, done.token);
    await handIn(node, done.token);
    const went = await meanwhile(node, (database) => [
      makeRoom(database, new Date(Date.now() + DAY_MS - 60_000)),
      makeRoom(database, new Date(Date.now() + DAY_MS + 60_000)),
      makeRoom(database, new Date(Date.now() + 9 * DAY_MS)),
    ]);
    expect(went).toEqual([0, 1, 0]);
    const later = await start(node.config);
    const gone = { student_id: idle.student_id, password: idle.password };
    expect((await ask(later, undefined, "POST", "/login", gone)).status).toBe(401);
    expect((await ask(later, idle.token, "GET", "/exam/start")).status).toBe(401);
    for (const { student_id, password } of [wrote, done]) await logIn(later, student_id, password);
  });

  it("lets go, after two weeks, of who left an attempt, and never of who handed one in", async () => {
    const node = await aPractice();
    const [wrote, done] = await Promise.all([join(node), join(node)]);
    await openPaper(node, wrote.token);
    await ask(node, wrote.token, "POST", "/exam/answer", saveOf(essay));
    await openPaper(node, done.token);
    await handIn(node, done.token);
    const went = await meanwhile(node, (database) => [
      makeRoom(database, new Date(Date.now() + 13 * DAY_MS)),
      makeRoom(database, new Date(Date.now() + 14 * DAY_MS + 60_000)),
      makeRoom(database, new Date(Date.now() + 400 * DAY_MS)),
    ]);
    expect(went).toEqual([0, 1, 0]);
    const later = await start(node.config);
    await logIn(later, done.student_id, done.password);
  });

  it("that is full has room again for whoever comes a day later", async () => {
    const node = await aPractice(1_999);
    const idle = await join(node);
    expect((await ask(node, undefined, "POST", "/practice/join", {})).status).toBe(423);
    await meanwhile(node, (database) => {
      const yesterday = new Date(Date.now() - DAY_MS - 1_000).toISOString();
      database.prepare("UPDATE sign_in SET at = ?").run(yesterday);
    });
    const later = await start(node.config);
    await practise(later, (await join(later)).token, "42");
    expect((await ask(later, idle.token, "GET", "/exam/start")).status).toBe(401);
  }, 60_000);
});
