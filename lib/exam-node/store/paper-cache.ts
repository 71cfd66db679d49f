import type { PackageQuestion } from "@/lib/core/exams/node-package";
import type { Sqlite } from "./open-database";
import { getDrawn } from "./questions";
import { perDatabase } from "./statements";

/** What is asked of every save: a paper never changes once it is drawn, so it is read once. */
interface DrawnPaper {
  readonly questions: readonly PackageQuestion[];
  readonly byId: ReadonlyMap<string, PackageQuestion>;
  readonly maxPoints: number;
}

/** More than sit at once anywhere; a practice that stands for a term would else hold every attempt ever begun. */
const MOST_PAPERS = 500;
const papers = perDatabase(() => new Map<string, DrawnPaper>());

/** The drawn questions of a session. */
export function paperOf(database: Sqlite, sessionId: string): DrawnPaper {
  const known = papers(database).get(sessionId);
  if (known !== undefined) return known;
  const questions = getDrawn(database, sessionId);
  const paper = {
    questions,
    byId: new Map(questions.map((question) => [question.id, question])),
    maxPoints: questions.reduce((sum, { points }) => sum + points, 0),
  };
  const cache = papers(database);
  const [oldest] = cache.keys();
  if (cache.size >= MOST_PAPERS && oldest !== undefined) cache.delete(oldest);
  cache.set(sessionId, paper);
  return paper;
}
