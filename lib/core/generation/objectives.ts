import type { Block, Objective } from "@/lib/core/documents/source-document";
import type { Question } from "@/lib/core/questions/question";
import { stems } from "./terms";

/** Verbs and frames of objectives: they say what pupils do, not what about. */
const FRAME = new Set(
  stems(
    "able understand explain describe identify recognise state name give know list define compare evaluate able pupils students should could must will what between correct main different difference using used their they them with from that this when where which work make made find out some each other",
  ),
);

/**
 * The objective a question serves: the one whose own words it and its source share most. Undefined when no
 * objective shares any, so that none is claimed as covered without reason.
 */
export function objectiveFor(
  question: Question,
  objectives: readonly Objective[],
  sections: ReadonlyMap<string, string>,
): string | undefined {
  const said = new Set(stems(textOf(question, sections)));
  const scored = objectives.map(({ text }) => ({ text, share: shareOf(text, said) }));
  const best = scored.reduce<{ text: string; share: number } | undefined>(
    (top, next) => (top === undefined || next.share > top.share ? next : top),
    undefined,
  );
  return best !== undefined && best.share >= 0.3 ? best.text : undefined;
}

/** Objectives that none of the questions serves. */
export function uncovered(
  objectives: readonly Objective[],
  questions: readonly { readonly objective?: string | undefined }[],
): string[] {
  const covered = new Set(questions.map(({ objective }) => objective));
  return objectives.map(({ text }) => text).filter((text) => !covered.has(text));
}

/** The heading each block stands under, by its address. */
export function sectionsOf(blocks: readonly Block[]): Map<string, string> {
  const sections = new Map<string, string>();
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    sections.set(block.address, heading);
  }
  return sections;
}

function shareOf(objective: string, said: ReadonlySet<string>): number {
  const own = [...new Set(stems(objective))].filter((stem) => !FRAME.has(stem));
  return own.length === 0 ? 0 : own.filter((stem) => said.has(stem)).length / own.length;
}

function textOf(question: Question, sections: ReadonlyMap<string, string>): string {
  const places = question.source.map(
    ({ address, quote }) => `${sections.get(address) ?? ""} ${quote}`,
  );
  return [question.prompt, question.topic ?? "", question.feedback.correct, ...places].join(" ");
}
