import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { aResult, aResultFile, said } from "@/test/exam-results";
import { writtenTransfer } from "@/test/exam-transfer";
import { storeTransfer } from "../collecting/mutations";
import { getExamDesk } from "../grading/desk/data";
import { getExamSheet } from "../grading/sheet/data";
import { resultsIn } from "./data";
import { importResults } from "./mutations";

const folder = mkdtempSync(path.join(tmpdir(), "markwell-importing-"));
afterAll(() => rmSync(folder, { recursive: true }));

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

it("puts a group's own results beside no imported ones: collecting says so, and keeps what is here", async () => {
  const exam = { examId: "both-g1", subject: "Both" };
  const transfer = await writtenTransfer(folder, exam, [{ answer: "It floats.", number: "42" }]);
  const { groupId: imported } = await importedAs(transfer.delivery_id);
  await expect(storeTransfer(undefined, imported, transfer)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("imported from a file"),
  });
  expect(await db.examResult.count({ where: { groupId: imported } })).toBe(1);
});

/** Results that somebody took in under the id of a group that is launched. */
async function importedAs(groupId: string): Promise<{ groupId: string }> {
  const { delivery_id: id } = await importResults(undefined, aResultFile([aResult()]), false);
  await db.examGroup.update({ where: { id }, data: { id: groupId, launchedAt: new Date() } });
  return { groupId };
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
