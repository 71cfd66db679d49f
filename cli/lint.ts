import * as z from "zod/mini";
import { blockSchema } from "@/lib/core/documents/source-document";
import { parse } from "@/lib/core/kernel/parse";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import { lintSet } from "@/lib/core/questions/lint/lint-set";
import { questionSchema } from "@/lib/core/questions/question";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE, EXIT_VALIDATION } from "./command";
import { readJsonFile } from "./read-json-file";

/** Year 8, the middle of the school: 12. */
const PUPIL_AGE = 12;

/** What `generate` prints, or a bare list of questions. */
const inputSchema = z.union([
  z.array(questionSchema),
  z.object({
    document: z.object({ blocks: z.array(blockSchema) }),
    questions: z.array(questionSchema),
  }),
]);

/**
 * `lint FILE.json`: prints the findings of each question and of the whole set.
 * @returns 0, 2 for wrong usage, 3 when any finding is an error.
 */
export async function runLint(args: string[], io: CommandOutput): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length !== 1) {
    io.err("Usage: markwell lint FILE.json");
    return EXIT_USAGE;
  }
  const input = parse(inputSchema, await readJsonFile(file), `The file ${file}`);
  const questions = Array.isArray(input) ? input : input.questions;
  const blocks = Array.isArray(input) ? undefined : input.document.blocks;
  const findings = questions.map((question) =>
    lintQuestion(question, { blocks, pupilAge: PUPIL_AGE }),
  );
  const readable = questions.filter((_, index) =>
    findings[index]?.every(({ rule }) => rule !== "unreadable"),
  );
  io.out({
    questions: questions.map(({ type, prompt }, index) => ({
      type,
      prompt,
      lint: findings[index] ?? [],
    })),
    set: lintSet(readable),
  });
  return findings.flat().some(({ severity }) => severity === "error") ? EXIT_VALIDATION : EXIT_DONE;
}
