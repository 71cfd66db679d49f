import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";

const DOWN = [
  "At the top",
  "Above the middle",
  "Half-way down",
  "Below the middle",
  "At the bottom",
];
const ACROSS = ["on the far left", "left of the middle", "in the middle", "right of the middle"];
const FARTHEST = "on the far right";

/** A point of a picture in words that name nothing there: "At the top, on the far left". */
export function whereInPicture({ x, y }: Point): string {
  const down = DOWN[fifthOf(y)] ?? DOWN[4];
  return `${down}, ${ACROSS[fifthOf(x)] ?? FARTHEST}`;
}

function fifthOf(value: number): number {
  return Math.min(4, Math.floor((value * 5) / WHOLE));
}

/**
 * The same for several points of one picture. Of two that are called the same, the upper, and of two that are level the one
 * further left, is "the first of these".
 */
export function wheresInPicture(points: readonly Point[]): string[] {
  const words = points.map(whereInPicture);
  return points.map((point, index) => {
    const alike = points.filter((_, other) => words[other] === words[index]);
    if (alike.length === 1) return words[index] ?? "";
    const inOrder = alike.toSorted((a, b) => a.y - b.y || a.x - b.x);
    return `${words[index]}, number ${inOrder.indexOf(point) + 1} of ${alike.length} from the top`;
  });
}
