import * as z from "zod/mini";
import type { DrawingPair } from "@/lib/core/python/turtle/drawing";
import { drawingPairSchema } from "@/lib/core/python/turtle/drawing";
import type { DrawnPart } from "@/lib/core/questions/contract";

const withDrawings = z.object({
  id: z.string(),
  points: z.number(),
  maxPoints: z.number(),
  drawings: drawingPairSchema,
});

/** The drawings that a mark was given by. @param parts as they are stored with the mark. */
export function drawingsIn(parts: unknown): DrawingPair[] {
  return drawnPartsIn(parts).map(({ drawings }) => drawings);
}

/** The same with the tests they belong to, and whether these were passed. */
export function drawnPartsIn(parts: unknown): DrawnPart[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part: unknown) => {
    const read = z.safeParse(withDrawings, part);
    if (!read.success) return [];
    const { id, points, maxPoints, drawings } = read.data;
    return [{ id, drawings, passed: maxPoints === 0 ? undefined : points === maxPoints }];
  });
}
