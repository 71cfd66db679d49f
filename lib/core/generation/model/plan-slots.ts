import type { SourceDocument } from "@/lib/core/documents/source-document";
import { canCarry } from "@/lib/core/generation/can-carry";
import type { GenerationRequest } from "@/lib/core/generation/generated-set";
import { bandAt } from "@/lib/core/generation/set-rules";
import { AppError } from "@/lib/core/kernel/app-error";

/** One question a model is asked for: its place, type and difficulty are ours to say. */
export interface Slot {
  /** Place in the set, from 0. */
  readonly position: number;
  readonly type: string;
  readonly difficulty: number;
  /** The objective it should serve, where the lesson lists any. */
  readonly objective: string | undefined;
}

/** Types in the order a set mixes them, easy to mark first; the ones only some lessons can carry are not among them. */
const MIX = [
  "multiple-choice",
  "cloze",
  "matching",
  "text-input",
  "multiple-select",
  "ordering",
  "extended-text",
] as const;
const NUMBERS = /\b(binary|denary|hexadecimal)\b/i;

/**
 * What a set of questions is to hold, place by place: the same plan for the same request, so that a
 * generation that was interrupted goes on with it.
 * @param lesson what it teaches decides whether conversions are asked for, and its pictures whether labels are.
 * @throws AppError "invalid" when it can carry none of the types asked for.
 */
export function planSlots(request: GenerationRequest, lesson: Lesson): Slot[] {
  const types = typesFor(request, lesson);
  const objectives = lesson.objectives.map((objective) => objective.text);
  return Array.from({ length: request.count }, (_, position) => ({
    position,
    type: types[position % types.length] ?? "multiple-choice",
    difficulty: difficultyAt(position, request.count),
    objective: objectives.length === 0 ? undefined : objectives[position % objectives.length],
  }));
}

type Lesson = Pick<SourceDocument, "objectives" | "blocks">;

function typesFor({ types }: GenerationRequest, { blocks }: Lesson): readonly string[] {
  if (types.length > 0) {
    const carried = types.filter((type) => canCarry(blocks, type));
    if (carried.length > 0) return carried;
    throw new AppError("invalid", NO_LABELLED_PICTURE);
  }
  const text = blocks.map((block) => block.text).join("\n");
  const teachesBases = (text.match(new RegExp(NUMBERS, "gi")) ?? []).length >= 5;
  return [
    ...MIX.slice(0, 3),
    ...(teachesBases ? ["binary-convert"] : []),
    ...(canCarry(blocks, "drag-label") ? ["drag-label"] : []),
    ...MIX.slice(3),
  ];
}

const NO_LABELLED_PICTURE =
  "This lesson has no picture with labels that lines join to it, so no question on a picture can be made from it. Choose another kind, or draw the lines on the slide and upload it again.";

/** From the lower end of a band to its upper end, evenly over the set. */
function difficultyAt(position: number, count: number): number {
  const { least, most } = bandAt(position, count);
  const through = count <= 1 ? 0 : position / (count - 1);
  return Math.min(most, Math.max(least, Math.round(1 + through * 4)));
}
