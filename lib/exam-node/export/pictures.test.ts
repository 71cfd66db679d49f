import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { endInsideNode, insideNode } from "@/test/exam-node-inside";
import { examPackage, examPupil, examQuestion } from "@/test/exam-node-package";
import { exportFile } from "./results";

const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

const picture = (bytes: number) => ({
  ...{ id: randomUUID(), mediaType: "image/png" as const },
  base64: Buffer.alloc(bytes, 7).toString("base64"),
});

type Picture = ReturnType<typeof picture>;

function asked({ id }: Picture, index: number) {
  return examQuestion({ prompt: `What is ${index}?`, image: { id, alt: `Picture ${index}` } });
}

function exported(images: Picture[], questions = images.map(asked)) {
  const pupils = [examPupil(), examPupil()];
  const exam = { shuffle: false };
  const { node } = insideNode(folder, { ...examPackage({ questions, pupils, exam }), images });
  const file = exportFile(node.database);
  endInsideNode(node);
  return file;
}

it("sends the pictures of questions along with results, each once", () => {
  const image = picture(100);
  const { pictures, results } = exported([image, image]);
  const { id, mediaType, base64 } = image;
  expect(pictures).toEqual([{ id, media_type: mediaType, base64 }]);
  for (const { questions } of results)
    expect(questions.map((question) => question.picture)).toEqual([
      { id, alt: "Picture 0" },
      { id, alt: "Picture 1" },
    ]);
});

it("leaves out what would take too much memory, and says in words what it shows", () => {
  const [small, large, last] = [picture(100), picture(9_000_000), picture(100)];
  const { pictures, results } = exported([small, large, last]);
  expect(pictures?.map(({ id }) => id)).toEqual([small.id, last.id]);
  expect(results[0]?.questions[1]?.picture).toEqual({ id: large.id, alt: "Picture 1" });
});

it("says nothing of pictures where there are none", () => {
  expect(exported([], [examQuestion()])).not.toHaveProperty("pictures");
});
