import type { SourceDocument } from "@/lib/core/documents/source-document";
import { finishSet } from "@/lib/core/generation/finish-set";
import type {
  GeneratedSet,
  GenerationRequest,
  UnmetRule,
} from "@/lib/core/generation/generated-set";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Candidate } from "./assemble-set";
import { assembleSet } from "./assemble-set";
import { soundCandidates } from "./offline-candidates";

/** What was made by running the programs of the lesson; nothing is run here. */
export interface FromPrograms {
  readonly candidates: readonly Candidate[];
  /** Why none could be run, where the lesson has any. */
  readonly notRun?: string;
}

/**
 * Makes questions from a lesson alone: no key, no network, and the same questions for the same lesson and
 * request. Few and good: what the linter finds an error in is not handed over.
 */
export function generateOffline(
  document: SourceDocument,
  request: GenerationRequest,
  { candidates, notRun }: FromPrograms = { candidates: [] },
): GeneratedSet {
  const all = [...soundCandidates(document, request), ...candidates];
  const questions = assembleSet(all, request.count);
  const set = finishSet(questions, document, request);
  const unmet = [...notFollowed(request, questions), ...notTried(notRun)];
  return { ...set, unmetRules: [...set.unmetRules, ...unmet] };
}

function notTried(why: string | undefined): UnmetRule[] {
  if (why === undefined) return [];
  const message = `No question was made from the programs in the lesson: ${why}`;
  return [{ rule: "programs-not-run", message }];
}

/** What was asked for and cannot be done without a model, said instead of pretended. */
function notFollowed(request: GenerationRequest, questions: readonly Question[]): UnmetRule[] {
  const absent = request.types.filter((id) => questions.every(({ type }) => type !== id));
  const rules: UnmetRule[] = absent.map((id) => ({
    rule: "types-asked-for",
    message: `The lesson gives no question of the kind “${questionTypeOf(id).label}” that can be trusted without a model.`,
  }));
  if (request.instructions.trim() === "") return rules;
  return [
    ...rules,
    {
      rule: "instructions",
      message:
        "Your instructions were not followed: questions made without a model come from the lesson's words alone.",
    },
  ];
}
