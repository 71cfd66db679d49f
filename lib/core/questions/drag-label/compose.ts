import type { LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import { centreOf } from "@/lib/core/kernel/picture-area";
import { lettered, letterOf } from "../shared/lettered";
import { wheresInPicture } from "../shared/where-in-picture";
import type { Content, Key } from "./schema";

/**
 * Content and key from a picture whose author placed its labels: every place is asked for.
 * @param extra words that belong nowhere in it, different from its labels.
 */
export function labellingOf(
  { labels }: Pick<LabelledPicture, "labels">,
  extra: readonly string[] = [],
): { content: Content; key: Key } {
  const words = lettered([...labels.map(({ text }) => text), ...extra], "labels");
  const wheres = wheresInPicture(labels.map(({ area }) => centreOf(area)));
  const zones = labels.map(({ area }, index) => ({
    id: `z${index + 1}`,
    area,
    text: wheres[index] ?? "",
  }));
  const placements = labels.map(({ text }, index) => ({
    zone: `z${index + 1}`,
    label: letterOf(words, text),
  }));
  return { content: { v: 1, zones, labels: words }, key: { v: 1, placements } };
}
