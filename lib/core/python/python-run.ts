import * as z from "zod/mini";
import { drawingSchema } from "./turtle/drawing";

/** The seconds a run may take unless it says otherwise; none may ask for more than the most. */
export const USUAL_SECONDS = 5;
export const MOST_SECONDS = 10;

/**
 * One run of one program in an interpreter of its own. What is expected of it is no part of this: it never enters
 * the interpreter, so no program can look it up.
 */
export interface PythonRun {
  readonly program: string;
  /** What input() reads, line by line. */
  readonly input?: string;
  /** An expression worked out after the program has run: "area(3, 4)". */
  readonly call?: string;
  /**
   * "run" (the usual) runs it; "trace" also tells the variables after each line; "inspect" runs nothing and tells
   * what the syntax tree is made of.
   */
  readonly mode?: "run" | "trace" | "inspect";
  readonly seconds?: number;
}

const text = z.string();

const errorSchema = z.object({
  /** As Python calls it: "NameError". */
  type: text,
  message: text,
  /** Counted from 1; absent where the error is in no line of the program. */
  line: z.optional(z.int()),
});

const stepSchema = z.object({
  /** The line that was executed. */
  line: z.int(),
  /** The function it stands in; "" for the program itself. */
  place: text,
  /** Every variable after it, as Python writes its value. */
  variables: z.record(z.string(), text),
  /** What the line printed. */
  printed: text,
});
export type TraceStep = z.infer<typeof stepSchema>;

const outcomeSchema = z.object({
  /** How it ended: by itself, by an error, or because time, memory or room for output was used up; "failed": the runner did. */
  ended: z.enum(["finished", "error", "time", "memory", "output", "failed"]),
  /** What was printed, without what input() asked. */
  output: text,
  /** The same as it stands on a screen: questions asked and answers typed among it. */
  screen: text,
  error: z.optional(errorSchema),
  /** The value of `call`, as Python writes it. */
  returned: z.optional(text),
  steps: z.optional(z.array(stepSchema)),
  /** Node kinds ("For"), "call:print", "method:append", "import:random" and "recursion". */
  constructs: z.optional(z.array(text)),
  /** What its turtles drew; absent where it has none. */
  drawing: z.optional(drawingSchema),
});

/** What came of a run. */
export type PythonOutcome = z.infer<typeof outcomeSchema>;

/** What `mark` is given by the program that ran what the type asked for: one outcome for each run, in their order. */
export const outcomesSchema = z.array(outcomeSchema);
