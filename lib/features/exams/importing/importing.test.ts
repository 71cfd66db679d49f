import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { aResult, aResultFile, SUM, said } from "@/test/exam-results";
import { writtenTransfer } from "@/test/exam-transfer";
import { storeTransfer } from "../collecting/mutations";
import { getExamDesk } from "../grading/desk/data";
import { getExamSheet } from "../grading/sheet/data";
import { suggestExamScores } from "../suggesting/job";
import { requestTearDown } from "../tearing-down/mutations";
import { resultsIn } from "./data";
import { importResults } from "./mutations";

const folder = mkdtempSync(path.join(tmpdir(), "markwell-importing-"));
afterAll(() => rmSync(folder, { recursive: true }));
const DANGER_TOO = "Density. I want to kill myself.";
const DANGER = "It floats. My stepdad hits me at home.";

it("reads a group's file, several together, and names what it cannot read", () => {
  const file = aResultFile([aResult()]);
  expect(resultsIn(JSON.stringify(file), "a.json")).toEqual([file]);
  expect(resultsIn(JSON.stringify({ exams: [file, file] }), "all.json")).toHaveLength(2);
  expect(() => resultsIn("{", "a.json")).toThrow(/a\.json is no JSON/);
  const { date: _, ...without } = file;
  expect(() => resultsIn(JSON.stringify(without), "a.json")).toThrow(/date/);
});

it("takes results with their logs as a node wrote them, both answers of two computers too, and refuses one altered byte", async () => {
  const exam = { examId: "two-devices-g1", subject: "Two devices" };
  const transfer = await writtenTransfer(folder, exam, [
    { answer: "Ice is less dense.", number: "42", elsewhere: "It has air in it." },
  ]);
  const text = JSON.stringify(transfer);
  const altered = text.replace("It has air in it.", "It has air in It.");
  expect(altered).not.toBe(text);
  const refusal = refusalOf(() => resultsIn(altered, "results.json"));
  expect(refusal).toMatchObject({
    code: "invalid",
    issues: expect.arrayContaining([
      expect.objectContaining({ path: expect.stringMatching(/^S1, entry \d+$/) }),
    ]),
  });
  const [file] = resultsIn(text, "results.json");
  if (file === undefined) throw new Error("nothing was read");
  const { delivery_id: groupId } = await importResults(undefined, file, false);
  const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  const { questions } = await getExamSheet(examId, false);
  const { answers } = await getExamDesk(examId, questions[0]?.key ?? "", false);
  expect(answers).toMatchObject([
    {
      turns: [{ by: "pupil", words: "Ice is less dense." }],
      others: [{ content: "It has air in it.", late: false }],
    },
  ]);
});

it("collects a group that was launched with imported results in it: those go on under a name of their own", async () => {
  const exam = { examId: "both-g1", subject: "Both" };
  const transfer = await writtenTransfer(folder, exam, [{ answer: DANGER_TOO, number: "42" }]);
  const { groupId, slug } = await importedAs(transfer.delivery_id);
  await suggestExamScores({ groupId });
  await storeTransfer(undefined, groupId, transfer);
  await storeTransfer(undefined, groupId, transfer);
  const { examId } = await db.examGroup.findUniqueOrThrow({ where: { id: groupId } });
  const moved = await db.examGroup.findFirstOrThrow({ where: { slug: `${slug}-imported` } });
  expect(moved).toMatchObject({ examId, launchedAt: null, review: "IMPORTED" });
  const pupilsOf = async (id: string) => {
    const rows = await db.examResult.findMany({ where: { groupId: id } });
    return rows.map(({ displayName }) => displayName).sort();
  };
  expect(await pupilsOf(moved.id)).toEqual(["Ann Lee"]);
  expect(await pupilsOf(groupId)).toEqual(["Ann Lee", "Bo Ray", "Cy Ash"]);
  // Both can be graded, and of danger in either staff are told once.
  expect((await getExamSheet(examId, false)).rows).toHaveLength(4);
  for (const id of [groupId, moved.id]) await suggestExamScores({ groupId: id });
  const raised = await db.safeguardingConcern.findMany({ where: { source: { contains: slug } } });
  expect(raised.map(({ place, words }) => [place.split(":")[1], words]).sort()).toEqual(
    [
      [moved.id, DANGER],
      [groupId, DANGER_TOO],
    ].sort(),
  );
  // What was in the group is here and sound: it can go.
  await requestTearDown(undefined, groupId, undefined);
});

/** Results that somebody took in under the id of a group that is launched. */
async function importedAs(groupId: string): Promise<{ groupId: string; slug: string }> {
  const file = aResultFile([aResult({ questions: [said(DANGER), SUM] })]);
  const { delivery_id: id } = await importResults(undefined, file, false);
  await db.examGroup.update({ where: { id }, data: { id: groupId, launchedAt: new Date() } });
  return { groupId, slug: file.exam_id };
}

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

it("puts new pictures in the place of the old ones, and words where a picture did not come", async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const asks = (id: string) => ({ ...said("A cell."), picture: { id, alt: "A cell." } });
  const file = aResultFile([aResult({ questions: [asks(first), asks(second)] })]);
  const pictures = [{ id: first, media_type: "image/png" as const, base64: "Y2VsbA==" }];
  const { delivery_id: groupId } = await importResults(undefined, { ...file, pictures }, false);
  const kept = () => db.examPicture.findMany({ where: { groupId }, include: { questions: true } });
  const [before, ...more] = await kept();
  expect(more).toEqual([]);
  expect(before?.questions).toMatchObject([{ position: 1, pictureAlt: "A cell." }]);
  const other = await db.examResultQuestion.findFirst({
    where: { result: { groupId }, position: 2 },
  });
  expect(other).toMatchObject({ pictureId: null, pictureAlt: "A cell." });
  await importResults(undefined, { ...file, pictures }, true);
  expect(await kept()).toHaveLength(1);
  expect(await db.examPicture.count({ where: { id: before?.id ?? "" } })).toBe(0);
});
