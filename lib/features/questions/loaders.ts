import "server-only";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { KINDS } from "@/lib/core/questions/kinds";
import { questionTypes } from "@/lib/core/questions/registry";
import { requireActor } from "@/lib/platform/auth/session";
import { PYTHON_IS_OFF, pythonIsOn } from "@/lib/platform/python/run-python";
import { listQuestions } from "./data";
import type { QuestionKind, ReviewQuestion } from "./types";

const ORDER: readonly string[] = Object.values(KINDS);

/** The questions of one of the reader's lessons; none where the lesson is somebody else's. */
export async function loadQuestions(documentId: string): Promise<ReviewQuestion[]> {
  const actor = await requireActor("questions.use");
  return listQuestions({ ownerId: actor.personId, documentId });
}

/** The kinds of question there are, by the teacher's name for them and under their headings. */
export async function loadQuestionTypes(): Promise<QuestionKind[]> {
  await requireActor("questions.use");
  return Object.entries<AnyQuestionType>(questionTypes)
    .map(([id, { label, kind, python }]) => ({
      id,
      label,
      group: KINDS[kind],
      ...(python === undefined || pythonIsOn() ? {} : { off: PYTHON_IS_OFF }),
    }))
    .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}
