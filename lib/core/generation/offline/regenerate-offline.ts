import canonicalize from "canonicalize";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import type { Candidate } from "./assemble-set";
import { giveEachOtherAway } from "./giveaways";
import { soundCandidates } from "./offline-candidates";

/** One question to be made anew. */
export interface Replacement {
  readonly document: SourceDocument;
  readonly pupilAge: number;
  /** The one that goes. */
  readonly question: Question;
  /** Those that stay. */
  readonly others: readonly Question[];
  /** In the teacher's words; "" for simply another. */
  readonly instruction: string;
}

/**
 * Another question of the same type from the lesson alone. "Easier" and "harder" choose among what there is, and
 * words of the instruction choose by subject; nothing else can be followed without a model. One whose answer the
 * others do not show goes first.
 * @param fromPrograms what was made by running the programs of the lesson.
 * @throws AppError "conflict" when the lesson gives no other.
 */
export function regenerateOffline(
  wanted: Replacement,
  fromPrograms: readonly Candidate[] = [],
): Question {
  const { document, pupilAge, question, others, instruction } = wanted;
  const request = { count: 1, types: [question.type], instructions: "", pupilAge };
  const taken = new Set([question, ...others].map(sameness));
  const free = [...soundCandidates(document, request), ...fromPrograms]
    .filter((candidate) => !taken.has(sameness(candidate.question)))
    .filter((candidate) => followsDirection(candidate.question, question, instruction))
    .map((candidate) => ({
      ...candidate,
      closeness: closeness(candidate.question, instruction),
      told: Number(others.some((other) => giveEachOtherAway({ question: other }, candidate))),
    }))
    .sort((a, b) => b.closeness - a.closeness || a.told - b.told || b.confidence - a.confidence);
  const [best] = free;
  if (best === undefined) throw new AppError("conflict", NOTHING_ELSE);
  return best.question;
}

const NOTHING_ELSE =
  "The lesson gives no other question of this kind that can be trusted. This one is unchanged: edit it, or use a model.";

/** The database gives the parts of a content back in an order of its own. */
function sameness({ prompt, content }: Question): string {
  return canonicalize([prompt, content]) ?? "";
}

function followsDirection(made: Question, old: Question, instruction: string): boolean {
  if (/\b(easier|simpler)\b/i.test(instruction)) return made.difficulty <= old.difficulty;
  return (
    !/\b(harder|difficult|challenging)\b/i.test(instruction) || made.difficulty >= old.difficulty
  );
}

/** How many words of the instruction a question speaks of: "about RAM instead". */
function closeness({ prompt, content, topic }: Question, instruction: string): number {
  const words = instruction.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const said = `${prompt} ${topic ?? ""} ${JSON.stringify(content)}`.toLowerCase();
  return words.filter((word) => said.includes(word)).length;
}
