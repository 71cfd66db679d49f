import type { GenerationRequest } from "@/lib/core/generation/generated-set";
import { bandAt } from "@/lib/core/generation/set-rules";

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
 * @param text the lesson's words: what it teaches decides whether conversions are asked for.
 */
export function planSlots(
  request: GenerationRequest,
  objectives: readonly string[],
  text: string,
): Slot[] {
  const types = typesFor(request, text);
  return Array.from({ length: request.count }, (_, position) => ({
    position,
    type: types[position % types.length] ?? "multiple-choice",
    difficulty: difficultyAt(position, request.count),
    objective: objectives.length === 0 ? undefined : objectives[position % objectives.length],
  }));
}

function typesFor({ types }: GenerationRequest, text: string): readonly string[] {
  if (types.length > 0) return types;
  const teachesBases = (text.match(new RegExp(NUMBERS, "gi")) ?? []).length >= 5;
  return teachesBases ? [...MIX.slice(0, 3), "binary-convert", ...MIX.slice(3)] : MIX;
}

/** From the lower end of a band to its upper end, evenly over the set. */
function difficultyAt(position: number, count: number): number {
  const { least, most } = bandAt(position, count);
  const through = count <= 1 ? 0 : position / (count - 1);
  return Math.min(most, Math.max(least, Math.round(1 + through * 4)));
}
