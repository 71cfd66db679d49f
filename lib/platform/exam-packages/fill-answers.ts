import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabasePlace } from "./node-program";
import { runNodeProgram } from "./node-program";
import { PACKAGE_FILES } from "./package-folder";

/** A question of a group, and the words it has for its model answer; "": none. */
export interface GivenAnswer {
  readonly questionId: string;
  readonly words: string;
}

/**
 * A group's database with these model answers in it. Only the group's own program opens a database; it is given a copy,
 * which stays encrypted and goes at once.
 */
export async function withModelAnswers(
  database: Uint8Array,
  place: Omit<DatabasePlace, "databasePath">,
  answers: readonly GivenAnswer[],
): Promise<Uint8Array> {
  if (answers.length === 0) return database;
  const folder = await mkdtemp(path.join(tmpdir(), "markwell-answers-"));
  try {
    const databasePath = path.join(folder, PACKAGE_FILES.database);
    await writeFile(databasePath, database, { mode: 0o600 });
    const input = answers.map(({ questionId, words }) => ({
      question_id: questionId,
      model_answer: words,
    }));
    await runNodeProgram(["answers"], { ...place, databasePath }, JSON.stringify(input));
    return await readFile(databasePath);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
