import { counted } from "@/lib/core/kernel/counted";
import type { LessonBlock } from "@/lib/features/documents/types";

/** More would make a slow Chromebook slower still; the preview only shows that it is the right deck. */
export const MOST_DRAWN_SLIDES = 60;

/** What pptx-parser has no drawing for. What stands in the notes is on no slide. */
const UNDRAWN = /^Slide \d+, (table|chart|diagram) \d+/;

/** What the preview of a deck cannot draw, in sentences; undefined where it draws all of it. */
export function leftOutOfPreview(
  blocks: readonly Pick<LessonBlock, "address" | "container">[],
): string | undefined {
  const found = new Map<string, string>();
  for (const { address } of blocks) {
    const [place, kind] = UNDRAWN.exec(address) ?? [];
    if (place !== undefined && kind !== undefined) found.set(place, kind);
  }
  const kinds = [...found.values()];
  const parts = ["table", "chart", "diagram"]
    .filter((kind) => kinds.includes(kind))
    .map((kind) => counted(kinds.filter((one) => one === kind).length, kind));
  const slides = Math.max(0, ...blocks.map(({ container }) => container ?? 0));
  const sentences = [
    ...(kinds.length === 0 ? [] : [`${joined(parts)} ${verbFor(kinds.length)} in the list below.`]),
    ...(slides > MOST_DRAWN_SLIDES
      ? [`Only the first ${MOST_DRAWN_SLIDES} slides are drawn; all ${slides} were read.`]
      : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

function verbFor(count: number): string {
  return count === 1 ? "is not drawn here; its words are" : "are not drawn here; their words are";
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
