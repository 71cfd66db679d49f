import * as z from "zod/mini";

/** What a whole drawing takes at most. */
const LONGEST_PIECE = 2_000_000;

/**
 * What the frame and its worker say to each other. The worker is where a pupil's program runs, and a program can send
 * what it likes: it is read by these shapes, and every length is bounded.
 */
export const fromWorkerSchema = z.union([
  z.object({ worker: z.literal("ready") }),
  z.object({ worker: z.literal("failed") }),
  z.object({ worker: z.literal("printed"), text: z.string() }),
  /** A piece of what turtles draw, as the recorder writes it: JSON. */
  z.object({ worker: z.literal("drew"), piece: z.string().check(z.maxLength(LONGEST_PIECE)) }),
  /** input() waits for a line. */
  z.object({ worker: z.literal("asks") }),
  z.object({
    worker: z.literal("ended"),
    error: z.nullable(
      z.object({
        type: z.string().check(z.maxLength(200)),
        message: z.string().check(z.maxLength(400)),
        line: z.nullable(z.int()),
      }),
    ),
  }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;

/** The frame is ours, so the worker believes it. */
export type ToWorker =
  | { readonly frame: "start"; readonly wasm: ArrayBuffer; readonly library: ArrayBuffer }
  | { readonly frame: "run"; readonly source: string; readonly input: string }
  | { readonly frame: "typed"; readonly line: string };
