import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { GenerationRequest } from "@/lib/core/generation/generated-set";
import { objectiveFor, objectiveIndex } from "@/lib/core/generation/objectives";
import type { Candidate } from "@/lib/core/generation/offline/assemble-set";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import { provingOf } from "@/lib/core/questions/lint/proving-of";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { areAlike } from "./alike";
import { interestOf } from "./features";
import { findPrograms } from "./find-programs";
import type { ProgramForm, ProgramQuestion } from "./forms/form";
import { PROGRAM_FORMS } from "./forms/forms";
import type { WholeProgram } from "./lesson-program";
import { spansOf } from "./lesson-program";
import type { Trying } from "./trying";
import { tried } from "./trying";
import { wholePrograms } from "./whole-programs";

/** Of a set on programming, so many and no more ask about programs, unless nothing else was asked for. */
const ONE_IN = 4;
const MOST = 3;
/** How much a form is held back each time it was used already. */
const AGAIN = 0.4;

/** Whether a lesson has anything that might be a program: else nothing needs to be run. */
export function hasPrograms(document: SourceDocument, { types }: GenerationRequest): boolean {
  const pieces = formsFor(types).length === 0 ? [] : findPrograms(document).flat();
  return pieces.some(({ lines }) => lines.some(({ code }) => /\bprint\s*\(/.test(code)));
}

/**
 * Questions on the programs of a lesson, no two on one program or on two that are alike. It says what has to be run and is
 * told what came of it; everything else follows from that.
 */
export function* questionsFromPrograms(
  document: SourceDocument,
  request: GenerationRequest,
): Trying<Candidate[]> {
  const forms = formsFor(request.types);
  if (forms.length === 0) return [];
  const programs = yield* wholePrograms(findPrograms(document));
  const made: { program: WholeProgram; form: ProgramForm; candidate: Candidate }[] = [];
  for (const program of byInterest(programs)) {
    if (made.length >= mostFor(request)) break;
    if (made.some((other) => areAlike(other.program, program))) continue;
    const used = made.map(({ form }) => form);
    for (const form of inOrder(forms, program, used)) {
      const candidate = yield* candidateFrom(program, form, document, request);
      if (candidate === undefined) continue;
      made.push({ program, form, candidate });
      break;
    }
  }
  return made.map(({ candidate }) => candidate);
}

function formsFor(types: readonly string[]): readonly ProgramForm[] {
  return PROGRAM_FORMS.filter(({ type, onRequest }) =>
    types.length === 0 ? onRequest !== true : types.includes(type),
  );
}

function mostFor({ types, count }: GenerationRequest): number {
  const others = types.some((id) => PROGRAM_FORMS.every(({ type }) => type !== id));
  if (types.length > 0 && !others) return count;
  return Math.max(1, Math.min(MOST, Math.round(count / ONE_IN)));
}

/** Those with most to follow first; of equals, the earlier. */
function byInterest(programs: readonly WholeProgram[]): WholeProgram[] {
  return programs.toSorted((a, b) => interestOf(b) - interestOf(a));
}

/** The forms that suit a program, best first; one that was used already goes behind. */
function inOrder(
  forms: readonly ProgramForm[],
  program: WholeProgram,
  used: readonly ProgramForm[],
): ProgramForm[] {
  const held = (form: ProgramForm) => used.filter((one) => one === form).length * AGAIN;
  return forms
    .map((form) => ({ form, suits: form.suits(program) }))
    .filter(({ suits }) => suits > 0)
    .toSorted((a, b) => b.suits - held(b.form) - (a.suits - held(a.form)))
    .map(({ form }) => form);
}

/** A question as it can stand in a set: proved by running and without anything that the linter would have mended. */
function* candidateFrom(
  program: WholeProgram,
  form: ProgramForm,
  document: SourceDocument,
  { pupilAge }: GenerationRequest,
): Trying<Candidate | undefined> {
  const made = yield* form.ask(program);
  const question = made === undefined ? undefined : yield* proved(questionOf(made, program));
  if (made === undefined || question === undefined) return undefined;
  const objective = objectiveFor(question, objectiveIndex(document));
  const findings = lintQuestion(question, { blocks: document.blocks, pupilAge });
  // The wording is our own: nothing in it is for a teacher to mend.
  if (findings.some(({ severity }) => severity !== "info")) return undefined;
  return {
    question: objective === undefined ? question : { ...question, objective },
    confidence: made.confidence,
    facts: [`program:${program.program}`],
    answers: made.answers ?? [],
  };
}

function questionOf(made: ProgramQuestion, { section, lines }: WholeProgram): Question {
  const { confidence: _, answers: __, ...asked } = made;
  return {
    ...asked,
    topic: section ?? "Programs",
    tags: ["programs"],
    source: spansOf(lines).slice(0, 20),
  };
}

/** With what only running can say; undefined where that says anything against it. */
function* proved(question: Question): Trying<Question | undefined> {
  const type = questionTypeOf(question.type);
  const proving = provingOf(type);
  if (proving === undefined) return question;
  const content = type.content.read(question.content, "The question");
  const key = type.key.read(question.key, "The answer key");
  const outcomes = yield* tried(proving.runs(content, key));
  const whole = proving.complete?.(content, key, outcomes) ?? { content, key };
  const findings = proving.judge(whole.content, whole.key, outcomes);
  return findings.every(({ severity }) => severity === "info")
    ? { ...question, ...whole }
    : undefined;
}
