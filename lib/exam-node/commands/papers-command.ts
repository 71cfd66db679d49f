import type { DrawnPapers } from "@/lib/core/exams/drawn-papers";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { insistExam } from "../practice/kept-here";
import { getExam } from "../store/exam";
import { openDatabase } from "../store/open-database";
import { paperOf } from "../store/paper-cache";
import { getImages, getQuestions } from "../store/questions";
import { getSessions } from "../store/sessions";

/** `main.js papers`: the bank and what each pupil drew of it, for printing; nothing is changed by it. */
export function printPapers({ databasePath, databaseKey }: NodeConfig): void {
  const database = openDatabase(databasePath, databaseKey);
  try {
    insistExam(database);
    const drawn: DrawnPapers = {
      exam: getExam(database).settings,
      questions: getQuestions(database),
      images: getImages(database),
      papers: getSessions(database).map((session) => ({
        external_id: session.external_id,
        display_name: session.display_name,
        session_number: session.number,
        question_ids: paperOf(database, session.id).questions.map(({ id }) => id),
      })),
    };
    process.stdout.write(`${JSON.stringify(drawn)}\n`);
  } finally {
    database.close();
  }
}
