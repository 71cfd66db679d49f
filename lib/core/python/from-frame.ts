import * as z from "zod/mini";
import { MOST_SCREEN } from "./frame-limits";
import { drawnPieceSchema } from "./turtle/drawn-piece";

/**
 * What the frame that runs Python in the browser says to the page around it. It is read by these shapes: the frame runs what a pupil wrote, so nothing it says counts for a mark, and nothing that does not fit is read.
 */

/** Where the files lie that the page fetches for the frame, which can fetch nothing. */
const file = z.string().check(z.regex(/^\/python\/[A-Za-z0-9-]+\.[a-z]+$/));
const runNumber = z.int();

const filesSchema = z.object({
  script: file,
  wasm: file,
  library: file,
  /** Of all of them, unpacked. */
  bytes: z.int(),
});
export type PythonFiles = z.infer<typeof filesSchema>;

export const fromFrameSchema = z.union([
  z.object({ python: z.literal("wants"), files: filesSchema }),
  z.object({ python: z.literal("ready") }),
  z.object({ python: z.literal("failed") }),
  /** What stands on the screen so far; `asks`: input() waits for a line. */
  z.object({
    python: z.literal("screen"),
    run: runNumber,
    screen: z.string().check(z.maxLength(MOST_SCREEN)),
    asks: z.boolean(),
  }),
  /** What turtles drew since the last of these. */
  z.object({ python: z.literal("drew"), run: runNumber, piece: drawnPieceSchema }),
  z.object({
    python: z.literal("ended"),
    run: runNumber,
    screen: z.string().check(z.maxLength(MOST_SCREEN)),
    /** What went wrong, in plain words; null where nothing did. */
    problem: z.nullable(z.string().check(z.maxLength(1_000))),
    line: z.nullable(z.int()),
  }),
]);
export type FromFrame = z.infer<typeof fromFrameSchema>;
