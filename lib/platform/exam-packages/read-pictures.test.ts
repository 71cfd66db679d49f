import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { NUMBER_QUESTION, writtenExam } from "@/test/exam-manifest";
import { readBankFile } from "./read-bank-file";

it("reads a picture once, however many questions of a bank name it and by whatever name", async () => {
  const names = ["cell.png", "cell.png", "./pictures/../cell.png"];
  const exam = writtenExam();
  const entry = (file: string) => ({ ...NUMBER_QUESTION, image: { file, alt: "A plant cell." } });
  exam.write("questions.json", JSON.stringify(names.map(entry)));
  exam.write("cell.png", readFileSync("e2e/player/plant-cell.png"));
  const { value } = await readBankFile(path.join(exam.folder, "questions.json"));
  const pictures = value.flatMap((question) => ("picture" in question ? [question.picture] : []));
  expect(pictures).toHaveLength(3);
  // Not only alike: one and the same.
  expect(new Set(pictures).size).toBe(1);
  exam.write("cell.png", "no picture");
  const { problems } = await readBankFile(path.join(exam.folder, "questions.json"));
  for (const name of names)
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`${name} is no picture`),
    );
});
