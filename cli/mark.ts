import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { markQuestion, runsToMark } from "@/lib/core/marking/mark-question";
import type { MarkResult } from "@/lib/core/questions/contract";
import { runForMark } from "@/lib/platform/python/mark-running";
import { PYTHON_IS_OFF, pythonIsOn } from "@/lib/platform/python/run-python";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE } from "./command";
import { readJsonFile } from "./read-json-file";

/** A question with the answer that was given to it; everything else `generate` prints is passed over. */
const answered = z.object({
  type: z.string(),
  content: z.unknown(),
  key: z.unknown(),
  /** Absent or null: never answered. */
  response: z.optional(z.unknown()),
  points: z._default(z.number().check(z.gt(0), z.lte(100), z.multipleOf(0.01)), 1),
  given: z.optional(z.unknown()),
});
type Answered = z.infer<typeof answered>;

const generated = z.object({ questions: z.array(answered) });

/**
 * `mark FILE.json`: marks {type, content, key, response, points?}, a list of them, or what `generate` printed
 * with a `response` put into each question. Programs are run, in a child of this process, unless the outcomes of their runs
 * come as `given`. Prints the mark, or the marks in the same order.
 * @returns 0, or 2 for wrong usage.
 * @throws AppError "not-found" or "invalid", naming the question that cannot be marked.
 */
export async function runMark(args: string[], io: CommandOutput): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length !== 1) {
    io.err("Usage: markwell mark FILE.json");
    return EXIT_USAGE;
  }
  io.out(await markFile(await readJsonFile(file), `The file ${file}`, io));
  return EXIT_DONE;
}

/** One mark for one question, a list for a list or for what `generate` prints. */
async function markFile(
  json: unknown,
  what: string,
  io: CommandOutput,
): Promise<MarkResult | MarkResult[]> {
  if (Array.isArray(json)) return await markAll(parse(z.array(answered), json, what), io);
  if (typeof json === "object" && json !== null && "questions" in json) {
    return await markAll(parse(generated, json, what).questions, io);
  }
  return await markOne(parse(answered, json, what), io);
}

async function markAll(questions: readonly Answered[], io: CommandOutput): Promise<MarkResult[]> {
  const marks: MarkResult[] = [];
  for (const [index, question] of questions.entries()) {
    try {
      marks.push(await markOne(question, io));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const message = `Question ${index + 1}: ${error.message}`;
      throw new AppError(error.code, message, { issues: error.issues, cause: error });
    }
  }
  return marks;
}

async function markOne(question: Answered, io: CommandOutput): Promise<MarkResult> {
  const { response, given } = question;
  if (given !== undefined) return markQuestion(question, response, given);
  const outcomes = await runForMark(question, response, { who: "the command line" });
  if (!pythonIsOn() && runsToMark(question, response).length > 0)
    io.err(`A program was not run: ${PYTHON_IS_OFF}`);
  return markQuestion(question, response, outcomes);
}
