import * as z from "zod/mini";
import type { Drawing } from "./drawing";
import { by, drawingSchema, hasRoom, MOST_STEPS } from "./drawing";

/** What the recorder tells as it goes: what was drawn since, and of whom all that was drawn before is gone. */
export const drawnPieceSchema = z.object({
  gone: z.array(by).check(z.maxLength(MOST_STEPS)),
  ...drawingSchema.shape,
});
export type DrawnPiece = z.infer<typeof drawnPieceSchema>;

/** The drawing with one more piece. What is more than a drawing can hold is left out: the recorder tells no such piece. */
export function withPiece(
  drawing: Drawing | undefined,
  { gone, marks, ...rest }: DrawnPiece,
): Drawing {
  const before = (drawing?.marks ?? []).filter(({ by: turtle }) => !gone.includes(turtle));
  const all = [...before, ...marks];
  return { ...rest, marks: hasRoom(all) ? all : before };
}
