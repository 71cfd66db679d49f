import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { examGroups } from "@/test/exam-group";
import { ask, call, command, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import {
  examPackage,
  examPupil,
  examQuestion,
  markedQuestion,
  nodeConfig,
} from "@/test/exam-node-package";
import type { RunningNode } from "@/test/exam-node-program";
import { runNode, seedNode } from "@/test/exam-node-program";
import { listeningCoordinator } from "@/test/listening-coordinator";
import { accessOf } from "@/test/node-access";
import { again, handIn, join, PRACTICE, practise, review } from "@/test/practice-node";
import { openDatabase } from "../store/open-database";
import { totalsOf } from "./totals";

const { group, start, folder } = examGroups();
const practice = () => group({ exam: PRACTICE, pupils: 0 });
const ROUTES: readonly [method: "GET" | "POST", path: string][] = [
  ["POST", "/practice/again"],
  ["GET", "/practice/attempts"],
  ["GET", "/practice/attempts/1"],
];

async function sentence(response: Response): Promise<string> {
  return ((await response.json()) as { error: { message: string } }).error.message;
}

/** Why somebody was kept out, once for each reason, by what the practice noted. */
async function refusalsOf(node: RunningNode): Promise<string[]> {
  const refused = { subject: "", what: "POST /practice/join", granted: 0 };
  const rows = await accessOf(node);
  const reasons = rows.filter((row) => Object(row).granted === 0);
  expect(reasons).toEqual(reasons.map(() => expect.objectContaining(refused)));
  return [...new Set(reasons.map((row) => String(Object(row).reason)))].sort();
}

describe("who comes to a practice", () => {
  it("begins without a slip, with an id and a password of their own, and comes back with them", async () => {
    const { node } = await practice();
    const joined = await join(node, "  Ada  Obi ");
    expect(joined).toMatchObject({
      display_name: "Ada Obi",
      student_id: expect.stringMatching(/^guest-[2-9][a-z][2-9][a-z]$/),
      password: expect.stringMatching(/^[a-z]+-[a-z]+-[a-z]+$/),
    });
    const back = await logIn(
      node,
      joined.student_id.toUpperCase(),
      joined.password.replaceAll("-", " "),
    );
    expect(back.exam_session_id).toBe(joined.exam_session_id);
    const wrong = { student_id: joined.student_id, password: "not-the-words" };
    expect((await ask(node, undefined, "POST", "/login", wrong)).status).toBe(401);
    expect((await join(node)).display_name).toBe("Guest");
    expect((await join(node, " \u202e ")).display_name).toBe("Guest");
  });

  it("is refused with too long a name, from a page of another site, and as one of too many in a minute", async () => {
    const { node } = await practice();
    const long = await ask(node, undefined, "POST", "/practice/join", {
      display_name: "x".repeat(61),
    });
    expect(long.status).toBe(400);
    const foreign = await fetch(`${node.origin}/practice/join`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
      body: "{}",
    });
    expect([foreign.status, (await foreign.arrayBuffer()).byteLength]).toEqual([403, 0]);
    const many = Array.from({ length: 61 }, () =>
      ask(node, undefined, "POST", "/practice/join", {}),
    );
    const replies = await Promise.all(many);
    const refused = replies.filter(({ status }) => status === 429);
    expect([replies.filter(({ ok }) => ok).length, refused.length]).toEqual([60, 1]);
    for (const reply of refused) {
      expect(await sentence(reply)).toMatch(/Wait \d+ seconds/);
      expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    const refusals = await refusalsOf(node);
    expect(refusals).toEqual(["page of another site", "too many at once"]);
  }, 60_000);

  it("is told when the practice is full; who has an id still comes back", async () => {
    const pupils = Array.from({ length: 1_999 }, (_, index) =>
      examPupil({ externalId: `S${index}` }),
    );
    const prepared = examPackage({ exam: PRACTICE, pupils });
    const config = nodeConfig(prepared, path.join(folder, "full.db"));
    seedNode(config, prepared);
    const node = await start(config);
    const last = await join(node);
    const refused = await ask(node, undefined, "POST", "/practice/join", {});
    expect(refused.status).toBe(423);
    expect(await sentence(refused)).toContain("full");
    expect((await logIn(node, last.student_id, last.password)).user_id).toBe(last.user_id);
    expect(await refusalsOf(node)).toEqual(["practice full"]);
  }, 60_000);
});

describe("an attempt", () => {
  it("is looked at only once it is handed in: marks, own words, right answers, the author's words", async () => {
    const feedback = { correct: "Six sevens, well known.", partial: "", incorrect: "Try 7 × 6." };
    const questions = [markedQuestion({ feedback }), examQuestion()];
    const prepared = examPackage({ exam: { ...PRACTICE, shuffle: false }, questions, pupils: [] });
    const config = nodeConfig(prepared, path.join(folder, "looked-at.db"));
    seedNode(config, prepared);
    const node = await start(config);
    const { token } = await join(node);
    const paper = await openPaper(node, token);
    expect(paper.feedback).toBe("on-hand-in");
    expect(JSON.stringify(paper)).not.toMatch(/Six sevens|less dense/);
    const early = await ask(node, token, "GET", "/practice/attempts/1");
    expect(early.status).toBe(423);
    expect(await early.text()).not.toContain("42");
    const open = await (await ask(node, token, "GET", "/practice/attempts")).json();
    expect(open.attempts).toMatchObject([{ number: 1, submitted_at: null, result: null }]);
    const essay = questions[1]?.id ?? "";
    await ask(node, token, "POST", "/exam/answer", saveOf(essay, { client_seq: 2 }));
    await practise(node, token, "42");
    expect(await review(node, token, 1)).toMatchObject({
      ...{ number: 1, points: 1, max_points: 1, unmarked: 1 },
      questions: [
        {
          ...{ outcome: "correct", points: 1, max_points: 1, answer: "42", right_answer: "42" },
          feedback: "Six sevens, well known.",
        },
        {
          ...{ outcome: "unmarked", points: null, answer: "Because it is less dense." },
          right_answer: "Ice is less dense than water.",
          scheme: expect.stringContaining("less dense"),
        },
      ],
    });
    expect((await ask(node, token, "GET", "/practice/attempts/2")).status).toBe(404);
  });

  it("is followed by another with newly drawn questions, and stays to be looked at, through a restart", async () => {
    const questions = Array.from({ length: 40 }, (_, index) =>
      markedQuestion({ prompt: `Question ${index}` }),
    );
    const prepared = examPackage({ exam: { ...PRACTICE, numQuestions: 5 }, questions, pupils: [] });
    const config = nodeConfig(prepared, path.join(folder, "again.db"));
    seedNode(config, prepared);
    const node = await start(config);
    const joined = await join(node, "Ada");
    const early = await again(node, joined.token);
    expect(early.exam_session_id).toBe(joined.exam_session_id);
    await practise(node, joined.token, "42");
    const next = await again(node, joined.token);
    const prompts = async (token: string) =>
      (await openPaper(node, token)).questions.map(({ question_id: id }) => id);
    expect(await prompts(next.token)).not.toEqual(await prompts(joined.token));
    // The reply may have been lost: asked again, also with the pass of the attempt before, it is the same attempt.
    for (const token of [next.token, joined.token])
      expect((await again(node, token)).exam_session_id).toBe(next.exam_session_id);
    await node.kill();

    const later = await start(config);
    const back = await logIn(later, joined.student_id, joined.password);
    expect(back.exam_session_id).toBe(next.exam_session_id);
    const kept = await (await ask(later, back.token, "GET", "/practice/attempts")).json();
    expect(kept).toMatchObject({
      display_name: "Ada",
      student_id: joined.student_id,
      attempts: [
        { number: 1, result: { points: 1, max_points: 5, unmarked: 0 } },
        { number: 2, submitted_at: null, result: null },
      ],
    });
    expect((await review(later, back.token, 1)).questions).toHaveLength(5);
    expect((await ask(later, back.token, "GET", "/practice/attempts/2")).status).toBe(423);
  });

  it("keeps the result it had when it was handed in, and is not marked again", async () => {
    const { node } = await practice();
    const joined = await join(node);
    await practise(node, joined.token, "42");
    const before = { points: 1, max_points: 1, unmarked: 1 };
    expect(await review(node, joined.token, 1)).toMatchObject(before);
    await node.stop();
    const file = openDatabase(node.config.databasePath, node.config.databaseKey);
    // As if a later version of the program marked otherwise, or the list were long: answers are not looked at.
    file.prepare("UPDATE answer SET mark = NULL").run();
    file.close();
    const later = await start(node.config);
    const kept = await (await ask(later, joined.token, "GET", "/practice/attempts")).json();
    expect(kept).toMatchObject({ attempts: [{ number: 1, result: before }] });
    expect(await review(later, joined.token, 1)).toMatchObject(before);
  });

  it("is nobody else's: no token, another practice's, and each pupil by their own numbers alone", async () => {
    const [one, other] = await Promise.all([practice(), practice()]);
    const [ada, bo] = await Promise.all([join(one.node), join(one.node)]);
    await practise(one.node, ada.token, "42");
    for (const [method, where] of ROUTES) {
      const body = method === "POST" ? {} : undefined;
      for (const [token, status] of [
        [undefined, 401],
        [ada.token.slice(0, -1), 401],
        [ada.token, 403],
      ] as const) {
        const node = status === 403 ? other.node : one.node;
        const refused = await ask(node, token, method, where, body);
        expect([refused.status, (await refused.arrayBuffer()).byteLength]).toEqual([status, 0]);
      }
    }
    // The same number is another attempt to another pupil.
    expect((await ask(one.node, bo.token, "GET", "/practice/attempts/1")).status).toBe(423);
  });
});

describe("what staff learn of a practice", () => {
  it("is what was refused in it, but neither whom nor who was let in", async () => {
    const { node } = await practice();
    const { student_id, token, user_id } = await join(node, "Ada Obi");
    await openPaper(node, token);
    const wrong = { student_id, password: "not-the-words" };
    for (let times = 0; times < 2; times += 1) await ask(node, undefined, "POST", "/login", wrong);
    const reply = await call(node, "GET", "/api/access");
    const told = await reply.text();
    expect(JSON.parse(told).lines).toEqual([
      {
        ...{ since: expect.any(String), at: expect.any(String), subject: "", what: "POST /login" },
        ...{ granted: false, reason: expect.stringContaining("password"), times: 2 },
      },
    ]);
    for (const own of [user_id, student_id, "Ada"]) expect(told).not.toContain(own);
  });

  const totals = async (node: RunningNode) =>
    (await call(node, "GET", "/api/practice-totals")).json();
  const nothing = { pupils: null, attempts_begun: null, mean_percent: null, topics: [] };

  it("is nothing before five pupils have handed in, and then totals alone, a day late", async () => {
    const { node } = await practice();
    for (const text of ["42", "42", "7", "42"]) {
      const { token } = await join(node, "Ada Obi");
      await practise(node, token, text);
    }
    // The same pupil twice is still one pupil.
    const { token } = await join(node);
    await openPaper(node, token);
    const tomorrow = new Date(Date.now() + 86_400_000);
    const file = openDatabase(node.config.databasePath, node.config.databaseKey);
    onTestFinished(() => {
      file.close();
    });
    expect(totalsOf(file, tomorrow)).toMatchObject(nothing);
    await handIn(node, token);
    // Whoever looks before and after somebody's attempt sees the same.
    expect(await totals(node)).toMatchObject(nothing);
    const told = totalsOf(file, tomorrow);
    expect(told).toMatchObject({
      ...{ pupils: 5, attempts_begun: 5, attempts_handed_in: 5, mean_percent: 60, mean_of: 5 },
      topics: [{ topic: "Density", pupils: 5, percent: 60 }],
    });
    expect(JSON.stringify(told)).not.toMatch(/Ada|guest-/);
  });

  it("is no single pupil, no paper and no export, whoever asks and however", async () => {
    const { node } = await practice();
    const { token, user_id } = await join(node);
    await practise(node, token, "42");
    for (const name of ["progress", "participants", "delivery-stats", "export"]) {
      const refused = await call(node, "GET", `/api/${name}`);
      expect(refused.status).toBe(409);
      expect(await sentence(refused)).toContain("practice");
    }
    for (const action of ["pause", "end", "reopen"])
      await expect(command(node, { action })).rejects.toThrow("409");
    const renewed = { action: "new_session", participant_id: user_id };
    await expect(command(node, renewed)).rejects.toThrow("409");
    await node.stop();
    for (const words of [["export"], ["papers"]])
      expect(() => runNode(node.config, words)).toThrow("theirs alone");
  });

  it("is not in the events of its node: only how it is, and what an examiner is to read", async () => {
    const { url: coordinatorUrl, heard } = await listeningCoordinator();
    const dialogue = examQuestion({
      type: "dialogue",
      content: { v: 1, maxFollowups: 5 },
      key: { v: 1, rubric: "Less dense (4)", modelAnswer: "Less dense.", strictness: "lenient" },
    });
    const questions = [markedQuestion(), dialogue];
    const prepared = examPackage({ exam: PRACTICE, questions, pupils: [] });
    const config = { ...nodeConfig(prepared, path.join(folder, "quiet.db")), coordinatorUrl };
    seedNode(config, prepared);
    const node = await start(config);
    const { token } = await join(node, "Ada Obi");
    await openPaper(node, token);
    const said = [{ role: "student", content: "It is less dense.", at: null }];
    const saved = saveOf(dialogue.id, { response: { v: 1, turns: said, draft: "" } });
    expect((await ask(node, token, "POST", "/exam/answer", saved)).status).toBe(200);
    await practise(node, token, "42");
    await vi.waitFor(
      () => expect(heard.map((each) => each.event_type)).toContain("followup_requested"),
      {
        timeout: 10_000,
      },
    );
    const kinds = new Set(heard.map(({ event_type }) => event_type));
    expect([...kinds].sort()).toEqual(["followup_requested", "node_health"]);
    expect(JSON.stringify(heard)).not.toMatch(/Ada Obi|guest-/);
  });
});

describe("an exam", () => {
  it("has none of a practice's routes", async () => {
    const { node } = await group();
    const { token } = await logIn(node, "S1", "phys-a3x7k");
    const everything = [...ROUTES, ["POST", "/practice/join"]] as const;
    for (const [method, where] of everything) {
      const body = method === "POST" ? {} : undefined;
      const none = await ask(node, token, method, where, body);
      expect([none.status, (await none.arrayBuffer()).byteLength]).toEqual([404, 0]);
    }
    expect((await call(node, "GET", "/api/practice-totals")).status).toBe(404);
  });
});
