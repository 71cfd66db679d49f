import * as z from "zod/mini";
import { LONGEST_LINE } from "./frame-limits";
import { LONGEST_PROGRAM } from "./longest-program";

const runNumber = z.int();
const bytes = z.instanceof(ArrayBuffer);

/** What the player says to the frame that runs Python in the browser, which reads it by these shapes. */
export const toFrameSchema = z.union([
  z.object({ page: z.literal("files"), script: z.string(), wasm: bytes, library: bytes }),
  z.object({
    page: z.literal("run"),
    run: runNumber,
    source: z.string().check(z.maxLength(LONGEST_PROGRAM)),
    /** What input() reads in a browser where it cannot wait for what is typed. */
    input: z.string().check(z.maxLength(LONGEST_LINE)),
  }),
  z.object({
    page: z.literal("typed"),
    run: runNumber,
    line: z.string().check(z.maxLength(LONGEST_LINE)),
  }),
  z.object({ page: z.literal("stop"), run: runNumber }),
]);
export type ToFrame = z.infer<typeof toFrameSchema>;
