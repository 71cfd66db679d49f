import { randomUUID } from "node:crypto";
import path from "node:path";
import { expect, it, vi } from "vitest";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { examGroups } from "@/test/exam-group";
import { ask, openPaper, saveOf } from "@/test/exam-node-client";
import { examPackage, examQuestion, markedQuestion, nodeConfig } from "@/test/exam-node-package";
import { seedNode } from "@/test/exam-node-program";
import { listeningCoordinator } from "@/test/listening-coordinator";
import { handIn, join, PRACTICE } from "@/test/practice-node";
import { makeNode } from "../serve";
import { openDatabase } from "../store/open-database";
import { countWaiting } from "../store/outbox";
import { lookAtLeft } from "./left-attempts";

const { start, folder } = examGroups();
const SOON = { timeout: 10_000 };
const DANGER = "My stepdad hits me when mum is out.";

const GAS = {
  ...{ accepted: [{ text: "oxygen", weight: 1 }], caseSensitive: false, typoTolerance: false },
  ...{ patterns: [], required: [], forbidden: [], neverAccept: [] },
};

/** A practice that reports, with somebody who has opened their first attempt. */
async function someoneAt(questions: readonly PackageQuestion[]) {
  const { url, heard } = await listeningCoordinator();
  const prepared = examPackage({ exam: PRACTICE, questions, pupils: [] });
  const database = path.join(folder, `${randomUUID()}.db`);
  const config = { ...nodeConfig(prepared, database), coordinatorUrl: url };
  seedNode(config, prepared);
  const node = await start(config);
  const { token, exam_session_id } = await join(node, "Ada Obi");
  await openPaper(node, token);
  const concerns = () => heard.filter((event) => event.event_type === "concern_found");
  return { node, token, exam_session_id, concerns, heard };
}

it("tells of danger in any answer once it is handed in: with the words, and without a name", async () => {
  const essay = examQuestion();
  const short = examQuestion({
    ...{ type: "text-input", prompt: "Name a gas.", points: 1 },
    content: { v: 1, size: "sentence" },
    key: { v: 1, rule: GAS },
  });
  const number = markedQuestion();
  const { node, token, exam_session_id, concerns, heard } = await someoneAt([essay, short, number]);
  const write = async (question: string, seq: number, response: object) => {
    const saved = saveOf(question, { client_seq: seq, based_on: seq, response });
    expect((await ask(node, token, "POST", "/exam/answer", saved)).status).toBe(200);
  };
  await write(essay.id, 1, { v: 1, text: DANGER });
  await write(short.id, 2, { v: 1, text: "please help me" });
  await write(number.id, 3, { v: 1, text: "42" });
  expect(concerns()).toEqual([]);
  await handIn(node, token);
  await vi.waitFor(() => expect(concerns()).toHaveLength(2), SOON);
  const told = { participant_id: null, exam_session_id };
  expect(concerns()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...told, question: essay.prompt, words: DANGER }),
      expect.objectContaining({ ...told, question: short.prompt, words: "please help me" }),
    ]),
  );
  expect(JSON.stringify(heard)).not.toMatch(/Ada Obi|guest-/);
});

it("looks at the words that only another device wrote, and at a conversation nobody asks on about", async () => {
  const essay = examQuestion();
  const dialogue = examQuestion({
    ...{ type: "dialogue", prompt: "Talk about ice." },
    content: { v: 1, maxFollowups: 0 },
    key: { v: 1, rubric: "Less dense (4)", modelAnswer: "Less dense.", strictness: "lenient" },
  });
  const { node, token, concerns } = await someoneAt([essay, dialogue]);
  const write = async (question: string, given: object) => {
    const saved = await ask(node, token, "POST", "/exam/answer", saveOf(question, given));
    expect(saved.status).toBe(200);
  };
  const late = { client_id: randomUUID(), based_on: 0 };
  await write(essay.id, { response: { v: 1, text: "It is less dense." } });
  // It was written without knowing of the first, which stands.
  await write(essay.id, { ...late, response: { v: 1, text: DANGER } });
  const said = { v: 1, turns: [], draft: "I want to kill myself" };
  await write(dialogue.id, { client_seq: 2, response: said });
  await handIn(node, token);
  await vi.waitFor(() => expect(concerns()).toHaveLength(2), SOON);
  expect(concerns()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ words: expect.stringContaining(DANGER) }),
      expect.objectContaining({ words: "I want to kill myself" }),
    ]),
  );
});

it("tells answers apart that were written under the same words", async () => {
  const sentence = (words: string) =>
    examQuestion({
      ...{ type: "cloze", prompt: "Complete the sentence." },
      content: {
        ...{ v: 1, bank: [] },
        pieces: [
          { kind: "text", text: words },
          { kind: "typed", id: "a" },
        ],
      },
      key: { v: 1, gaps: [{ gap: "a", rule: GAS }] },
    });
  const questions = [examQuestion(), examQuestion(), sentence("I am "), sentence("She is ")];
  const { node, token, concerns } = await someoneAt(questions);
  const said = { v: 1, text: DANGER };
  const filled = { v: 1, gaps: [{ gap: "a", text: DANGER }] };
  for (const [index, response] of [said, said, filled, filled].entries()) {
    const given = { response, client_seq: index + 1, based_on: 100 };
    const saved = saveOf(questions[index]?.id ?? "", given);
    expect((await ask(node, token, "POST", "/exam/answer", saved)).status).toBe(200);
  }
  await handIn(node, token);
  await vi.waitFor(() => expect(concerns()).toHaveLength(4), SOON);
  expect(
    concerns()
      .map(({ question, nth }) => `${question} ${nth}`)
      .sort(),
  ).toEqual([
    "Complete the sentence.\n\nI am ____ 1",
    "Complete the sentence.\n\nShe is ____ 1",
    `${questions[0]?.prompt} 1`,
    `${questions[0]?.prompt} 2`,
  ]);
});

it("looks once, a day later, at what was left without being handed in", async () => {
  const essay = examQuestion();
  const { node, token, concerns } = await someoneAt([essay]);
  const write = async (running: { origin: string }, seq: number) => {
    const given = { client_seq: seq, response: { v: 1, text: `${DANGER} ${seq}` } };
    const saved = await ask(running, token, "POST", "/exam/answer", saveOf(essay.id, given));
    expect(saved.status).toBe(200);
  };
  /** What the node tells when it looks so many hours after now. */
  const toldAfter = (hours: number) => {
    const database = openDatabase(node.config.databasePath, node.config.databaseKey);
    const inside = makeNode({ ...node.config, coordinatorUrl: undefined }, database);
    const before = countWaiting(database);
    lookAtLeft(inside, new Date(Date.now() + hours * 3_600_000));
    inside.access.stop();
    const told = countWaiting(database) - before;
    database.close();
    return told;
  };
  await write(node, 1);
  await node.stop();
  expect([toldAfter(23), toldAfter(25), toldAfter(49)]).toEqual([0, 1, 0]);
  // It is told when the node is back, and again only about what was written since.
  const later = await start(node.config);
  await vi.waitFor(() => expect(concerns()).toHaveLength(1), SOON);
  await write(later, 2);
  await later.stop();
  expect(toldAfter(25)).toBe(1);
});
