import * as z from "zod/mini";
import { withModelAnswer } from "@/lib/core/exams/model-answers/wanted-answer";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Sqlite } from "../store/open-database";
import { openDatabase } from "../store/open-database";
import { correctQuestion, getQuestions } from "../store/questions";
import { inTransaction } from "../store/statements";
import { readInput } from "./read-input";

const givenSchema = z.array(z.object({ question_id: z.uuid(), model_answer: z.string() }));
type Given = z.infer<typeof givenSchema>;

/** `main.js answers`: gives questions their model answers, before anybody sits the exam. */
export async function answersFromInput({ databasePath, databaseKey }: NodeConfig): Promise<void> {
  const given = parse(givenSchema, await readInput("answers"), "The model answers");
  const database = openDatabase(databasePath, databaseKey);
  try {
    inTransaction(database, () => putAnswers(database, given));
    process.stdout.write(`${JSON.stringify({ answers: given.length })}\n`);
  } finally {
    // Everything goes into the one file, so that it can be copied.
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
  }
}

function putAnswers(database: Sqlite, given: Given): void {
  const bank = new Map(getQuestions(database).map((question) => [question.id, question]));
  for (const { question_id: id, model_answer: words } of given) {
    const question = bank.get(id);
    if (question === undefined) throw new AppError("invalid", `There is no question ${id}.`);
    correctQuestion(database, withModelAnswer(question, words));
  }
}
