import { expect, it } from "vitest";
import { plainText } from "@/lib/core/rich-text/parse";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { manifestOf, NUMBER_QUESTION, rosterOf, WRITTEN_QUESTION } from "@/test/exam-manifest";
import { exportDatabase } from "../preparing/data";
import { prepareUpload } from "../uploading/mutations";
import { getGroupOnPaper } from "./data";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const bank = Array.from({ length: 9 }, (_, index) => ({
  ...(index % 2 === 0 ? NUMBER_QUESTION : WRITTEN_QUESTION),
  prompt: `Question ${index + 1}?`,
}));

Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });

async function aGroup(examId: string, questions: readonly object[] = bank, asked = 5) {
  const given = { num_questions: asked, shuffle: true, questions: "bank.json", roster: "g.csv" };
  const files = [
    file("manifest.yaml", manifestOf(examId, given)),
    file("bank.json", JSON.stringify(questions)),
    file("g.csv", rosterOf(3)),
  ];
  await prepareUpload(undefined, { files, update: false }, new Date());
  return await db.examGroup.findFirstOrThrow({ where: { slug: examId } });
}

const asked = ({ papers }: Awaited<ReturnType<typeof getGroupOnPaper>>) =>
  papers.map(({ externalId, questions }) => [
    externalId,
    questions.map(({ prompt }) => JSON.stringify(prompt).match(/Question \d+/)?.[0]),
  ]);

it("prints what each pupil's group has drawn for them, in its order, and the scheme of all of it", async () => {
  const { id, packageFolder } = await aGroup("paper-g1");
  const paper = await getGroupOnPaper(id);
  const { results } = await exportDatabase(`${packageFolder}/exam.sqlite`);
  expect(asked(paper)).toEqual(
    results.map(({ external_id, questions }) => [
      external_id,
      questions.map(({ text }) => text.replace("?", "")),
    ]),
  );
  expect(JSON.stringify(paper.papers)).not.toContain("less dense");
  expect(JSON.stringify(paper.scheme)).toContain("less dense");
  const drawn = new Set(paper.papers.flatMap(({ questions }) => questions.map(({ id: q }) => q)));
  expect(new Set(paper.scheme.map(({ id: q }) => q))).toEqual(drawn);
  for (const { questions } of paper.papers)
    for (const { id: q, schemeNumber } of questions)
      expect(paper.scheme.find(({ number }) => number === schemeNumber)?.id).toBe(q);
});

it("prints a sentence with gaps once, where it is filled in", async () => {
  const sentence = {
    ...NUMBER_QUESTION,
    ...{ type: "cloze", prompt: "Complete the sentence." },
    content: {
      ...{ v: 1, bank: [] },
      pieces: [
        { kind: "text", text: "Four bits are a " },
        { kind: "dropdown", id: "a", options: ["nibble", "byte"].map((id) => ({ id, text: id })) },
      ],
    },
    key: { v: 1, gaps: [{ gap: "a", word: "nibble" }] },
  };
  const { id } = await aGroup("paper-g3", [sentence], 1);
  const { papers, scheme } = await getGroupOnPaper(id);
  for (const { prompt, content } of [...papers.flatMap(({ questions }) => questions), ...scheme]) {
    expect(plainText(prompt)).toBe("Complete the sentence.");
    expect(JSON.stringify(content)).toContain("Four bits");
  }
});

it("draws for a pupil who was added since, with their own time, and says when the questions are gone", async () => {
  const { id } = await aGroup("paper-g2");
  const late = { groupId: id, externalId: "S9", displayName: "Zoë Late", extraTimePercent: 25 };
  await db.examPupil.create({ data: { id: newId(), ...late } });
  const paper = await getGroupOnPaper(id);
  const zoe = paper.papers.find(({ externalId }) => externalId === "S9");
  expect(zoe?.questions).toHaveLength(5);
  expect(zoe?.minutes).toBe(56);
  expect(asked(await getGroupOnPaper(id))).toEqual(asked(paper));
  await db.examGroup.update({ where: { id }, data: { database: null } });
  await expect(getGroupOnPaper(id)).rejects.toMatchObject({ code: "closed" });
});
