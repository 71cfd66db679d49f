/** A prepared practice of a school, for tests of its command line. */
import path from "node:path";
import { onTestFinished } from "vitest";
import type { CommandAnswer } from "./command-line";
import { NUMBER_QUESTION, writtenExam } from "./exam-manifest";
import type { examSchool } from "./exam-school";

/** Writes a manifest with mode practice and prepares it. @param question the one it holds. @returns the package. */
export async function preparedPractice(
  school: ReturnType<typeof examSchool>,
  name: string,
  question: object = NUMBER_QUESTION,
): Promise<string> {
  const written = writtenExam(name);
  written.write("questions.json", JSON.stringify([question]));
  const manifest = {
    ...{ mode: "practice", exam_id: name, subject: "Physics", date: "2026-03-05" },
    ...{ num_questions: 1, questions: "questions.json" },
  };
  written.write("manifest.yaml", JSON.stringify(manifest));
  const { manifest: file, out } = written;
  const answer: CommandAnswer = await school.exam("prep", "--manifest", file, "--out", out);
  if (answer.status !== 0) throw new Error(answer.said);
  onTestFinished(async () => {
    for (const { environmentId, slug } of await school.runtime.list())
      if (slug === name) await school.runtime.destroy(environmentId);
  });
  return path.join(out, name);
}
