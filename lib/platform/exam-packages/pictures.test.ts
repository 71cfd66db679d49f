import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { paperSchema } from "@/lib/core/attempts/protocol";
import { env } from "@/lib/platform/env/env";
import { bundleCommandLine, markwell } from "@/test/command-line";
import { manifestOf, NUMBER_QUESTION, writtenExam } from "@/test/exam-manifest";
import { ask, logIn } from "@/test/exam-node-client";
import { examPackage, nodeConfig } from "@/test/exam-node-package";
import { startNode } from "@/test/exam-node-program";
import { keysOfPackage } from "./group-keys";
import { readContainerFile } from "./package-folder";

const EXAM_SECRET = "a secret that only these tests ever use";
const ENVIRONMENT = { EXAM_SECRET, DATABASE_URL: "postgresql://127.0.0.1:1/none" };
const CELL = readFileSync("e2e/player/plant-cell.png");

function examWithPictures(...files: string[]) {
  const exam = writtenExam();
  const questions = files.map((file, index) => ({
    ...NUMBER_QUESTION,
    prompt: `How many nuclei has the cell? (${index + 1})`,
    image: { file, alt: "A plant cell." },
  }));
  exam.write("questions.json", JSON.stringify(questions, null, 2));
  exam.write("manifest.yaml", manifestOf("physics-g1", { num_questions: files.length }));
  return exam;
}
const prep = ({ manifest, out }: ReturnType<typeof examWithPictures>) =>
  markwell(["exam", "prep", "--manifest", manifest, "--out", out], ENVIRONMENT);

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET });
  await bundleCommandLine();
});

it("carries a picture from the bank's folder to the pupil's paper, once for two questions", async () => {
  const exam = examWithPictures("pictures/cell.png", "pictures/same.png");
  exam.write("pictures/cell.png", CELL);
  exam.write("pictures/same.png", CELL);
  expect((await prep(exam)).status).toBe(0);
  const folder = path.join(exam.out, "physics-g1");
  const node = await startNode(await configOf(folder));
  try {
    const [, , password = ""] =
      readFileSync(path.join(folder, "credentials.csv"), "utf8").split("\r\n")[1]?.split(",") ?? [];
    const { token } = await logIn(node, "S1", password);
    const reply = await ask(node, token, "GET", "/exam/paper");
    const paper = paperSchema.parse(await reply.json());
    const urls = new Set(paper.questions.map(({ image }) => image?.url ?? ""));
    expect(urls.size).toBe(1);
    const [url = ""] = urls;
    const picture = await fetch(node.origin + url);
    expect(picture.headers.get("content-type")).toBe("image/webp");
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(bytes.toString("latin1", 8, 12)).toBe("WEBP");
  } finally {
    await node.stop();
  }
});

it("prepares nothing when a picture is not there, is none, or lies elsewhere", async () => {
  const exam = examWithPictures("missing.png", "text.png", "../../etc/passwd");
  exam.write("text.png", "no picture");
  const { status, said } = await prep(exam);
  expect(status).toBe(3);
  expect(said).toContain("missing.png: There is no such file.");
  expect(said).toContain("text.png is no picture");
  expect(said).toContain("../../etc/passwd is not beside the questions.");
  expect(said).toMatch(/questions\.json:\d+/);
});

async function configOf(folder: string) {
  const { exam, salt, check, delivery_id: deliveryId } = await readContainerFile(folder);
  const { examId, date } = exam;
  const { databaseKey } = await keysOfPackage({ examId, date, salt, check });
  const config = nodeConfig(examPackage(), path.join(folder, "exam.sqlite"));
  return { ...config, examId, date, deliveryId, databaseKey };
}
