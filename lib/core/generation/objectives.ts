import type { Block, Objective, SourceDocument } from "@/lib/core/documents/source-document";
import { stems } from "@/lib/core/generation/words/terms";
import type { Question } from "@/lib/core/questions/question";

/** Verbs and frames of objectives: they say what pupils do, not what about. */
const FRAME = new Set(
  stems(
    "able understand explain describe identify recognise state name give know list define compare evaluate able pupils students should could must will what between correct main different difference using used their they them with from that this when where which work make made find out some each other most more many very choose suitable main use units back two three four five six seven eight nine ten",
  ),
);

/** A lesson's objectives, with how much each of their words tells: the fewer sections use it, the more. */
export interface ObjectiveIndex {
  readonly objectives: readonly Objective[];
  readonly sections: ReadonlyMap<string, string>;
  readonly weights: ReadonlyMap<string, number>;
}

/** Reads the lesson once for matching questions to its objectives. */
export function objectiveIndex({ blocks, objectives }: SourceDocument): ObjectiveIndex {
  const own = new Set(objectives.map(({ address }) => address));
  const sections = sectionsOf(blocks);
  const bySection = new Map<string, Set<string>>();
  for (const { address, text } of blocks.filter((block) => !own.has(block.address))) {
    const section = sections.get(address) ?? "";
    const said = bySection.get(section) ?? new Set();
    for (const stem of stems(text)) said.add(stem);
    bySection.set(section, said);
  }
  const weight = (stem: string) => [...bySection.values()].filter((said) => said.has(stem)).length;
  const all = objectives.flatMap(({ text }) => stems(text));
  return {
    objectives,
    sections,
    weights: new Map(all.map((stem) => [stem, weight(stem) === 0 ? 0.5 : 1 / weight(stem)])),
  };
}

/**
 * The objective a question serves: the one whose telling words it and its source share most. Undefined when
 * it shares too few, so that none is claimed as covered without reason.
 */
export function objectiveFor(question: Question, index: ObjectiveIndex): string | undefined {
  const said = {
    own: new Set(stems(ownText(question))),
    around: new Set(stems(around(question, index.sections))),
  };
  const scored = index.objectives.map(({ text }) => ({ text, share: shareOf(text, said, index) }));
  const best = scored.reduce<{ text: string; share: number } | undefined>(
    (top, next) => (top === undefined || next.share > top.share ? next : top),
    undefined,
  );
  return best !== undefined && best.share >= 0.5 ? best.text : undefined;
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
function sectionsOf(blocks: readonly Block[]): Map<string, string> {
  const sections = new Map<string, string>();
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    sections.set(block.address, heading);
  }
  return sections;
}

interface Said {
  readonly own: ReadonlySet<string>;
  /** The headings it stands under count half: a section speaks of more than one thing. */
  readonly around: ReadonlySet<string>;
}

function shareOf(objective: string, { own, around }: Said, { weights }: ObjectiveIndex): number {
  const wanted = [...new Set(stems(objective))].filter((stem) => !FRAME.has(stem));
  const total = sumOf(wanted, weights);
  if (total === 0) return 0;
  const said = wanted.filter((stem) => own.has(stem));
  const near = wanted.filter((stem) => !own.has(stem) && around.has(stem));
  return (sumOf(said, weights) + sumOf(near, weights) / 2) / total;
}

function sumOf(words: readonly string[], weights: ReadonlyMap<string, number>): number {
  return words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
}

function ownText(question: Question): string {
  const quotes = question.source.map(({ quote }) => quote);
  return [question.prompt, question.feedback.correct, ...quotes].join(" ");
}

function around({ source, topic }: Question, sections: ReadonlyMap<string, string>): string {
  return [topic ?? "", ...source.map(({ address }) => sections.get(address) ?? "")].join(" ");
}
