import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { listQuestions } from "./data";
import type { ReviewQuestion } from "./types";

/** The questions of one of the reader's lessons; none where the lesson is somebody else's. */
export async function loadQuestions(documentId: string): Promise<ReviewQuestion[]> {
  const actor = await requireActor("questions.use");
  return listQuestions({ ownerId: actor.personId, documentId });
}
