import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { markQuestion } from "@/lib/core/marking/mark-question";
import type { MarkResult } from "@/lib/core/questions/contract";
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
 * with a `response` put into each question. Prints the mark, or the marks in the same order.
 * @returns 0, or 2 for wrong usage.
 * @throws AppError "not-found" or "invalid", naming the question that cannot be marked.
 */
export async function runMark(args: string[], io: CommandOutput): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length !== 1) {
    io.err("Usage: markwell mark FILE.json");
    return EXIT_USAGE;
  }
  io.out(markFile(await readJsonFile(file), `The file ${file}`));
  return EXIT_DONE;
}

/** One mark for one question, a list for a list or for what `generate` prints. */
function markFile(json: unknown, what: string): MarkResult | MarkResult[] {
  if (Array.isArray(json)) return markAll(parse(z.array(answered), json, what));
  if (typeof json === "object" && json !== null && "questions" in json) {
    return markAll(parse(generated, json, what).questions);
  }
  return markOne(parse(answered, json, what));
}

function markAll(questions: readonly Answered[]): MarkResult[] {
  return questions.map((question, index) => {
    try {
      return markOne(question);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const message = `Question ${index + 1}: ${error.message}`;
      throw new AppError(error.code, message, { issues: error.issues, cause: error });
    }
  });
}

function markOne(question: Answered): MarkResult {
  return markQuestion(question, question.response, question.given);
}
