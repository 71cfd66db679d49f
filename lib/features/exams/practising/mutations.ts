import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { getExamTest } from "../composing/data";
import { fieldFault, QUESTIONS, writeQuestions } from "../composing/mutations";
import { findGroups } from "../groups/data";
import { inUploadFolder, prepareFolder } from "../uploading/mutations";
import { whoStillSits } from "./data";
import type { ComposePractice } from "./schema";

const MANIFEST = "manifest.yaml";
const TELLS_ANSWERS =
  "A practice tells right answers to whoever comes: wait until it is over, or choose another test.";

/**
 * Prepares a standing practice of a published test: writes the manifest that somebody would have written by hand, and
 * prepares that.
 * @returns its id.
 * @throws AppError "invalid" naming the field, "not-found", or as `prepareUpload`.
 */
export async function composePractice(
  actor: Actor,
  input: ComposePractice,
  now: Date,
): Promise<string> {
  const test = await getExamTest(input.assessmentId);
  if (input.numQuestions > test.questions.length)
    throw fieldFault("numQuestions", `This test holds ${test.questions.length} questions.`);
  const stillSat = await whoStillSits(input.assessmentId, now);
  if (stillSat !== undefined) throw fieldFault("assessmentId", `${stillSat} ${TELLS_ANSWERS}`);
  const entry = entryOf(input, test.introduction, now);
  await inUploadFolder(async (folder) => {
    await writeQuestions(folder, test);
    // JSON is YAML too.
    await writeFile(path.join(folder, MANIFEST), JSON.stringify(entry, null, 2));
    const { assessmentId } = input;
    const filled = { folder, manifests: [MANIFEST], update: false, assessmentId };
    return await prepareFolder(actor, filled, now);
  });
  const [made] = await findGroups(`${entry.exam_id}@${entry.date}`);
  if (made === undefined) throw new AppError("internal", "What was prepared is not there.");
  return made.id;
}

/** A practice has no day: the one it was made on tells two of one name apart. */
function entryOf(input: ComposePractice, introduction: string, now: Date) {
  return {
    mode: "practice",
    exam_id: input.shortName,
    subject: input.subject,
    title: input.title,
    ...(introduction === "" ? {} : { introduction }),
    date: now.toISOString().slice(0, 10),
    num_questions: input.numQuestions,
    max_followups: input.maxFollowups,
    shuffle: true,
    questions: QUESTIONS,
  };
}
