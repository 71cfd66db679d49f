import type { NodePackage, PackagePupil, SeedReport } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { makeChain } from "../store/chains";
import { findExam, insertExam, updateSettings } from "../store/exam";
import { drawPaper, dropPaper, openSession } from "../store/new-session";
import type { Sqlite } from "../store/open-database";
import {
  findPupilByExternalId,
  getPupils,
  insertPupil,
  takePreferences,
  updatePupil,
} from "../store/pupils";
import { keepOnly, putImage, putQuestion } from "../store/questions";
import { removePupil } from "../store/remove-pupil";
import { getSessions, getSessionsOf, hasBegun } from "../store/sessions";
import { inTransaction } from "../store/statements";

/**
 * Puts a prepared group into its database, or brings one that is there up to date: for whoever has not begun the group is
 * what is given now, but for the password, which stands. What a pupil has begun is left exactly as it is.
 * @throws AppError "invalid" for a question its type cannot read, "conflict" for another group's database.
 */
export function seed(database: Sqlite, given: NodePackage): SeedReport {
  for (const question of given.questions) {
    const type = questionTypeOf(question.type);
    type.content.read(question.content, `The question “${question.prompt.slice(0, 60)}”`);
    type.key.read(question.key, `The key of “${question.prompt.slice(0, 60)}”`);
  }
  return inTransaction(database, () => putAll(database, given));
}

function putAll(database: Sqlite, { deliveryId, exam, ...given }: NodePackage): SeedReport {
  const known = findExam(database);
  if (known === undefined) {
    insertExam(database, deliveryId, exam);
    makeChain(database, deliveryId);
  } else if (known.delivery_id === deliveryId) updateSettings(database, exam);
  else throw new AppError("conflict", "This database belongs to another group.");
  // Whoever practises joins by themselves: a practice has no list that anybody could be off.
  const off = exam.mode === "practice" ? NOBODY_OFF : takeOff(database, given.pupils);
  for (const image of given.images) putImage(database, image);
  putBank(database, given.questions);
  const added = given.pupils.filter((pupil) => addPupil(database, pupil));
  return {
    questions: given.questions.length,
    pupils: given.pupils.length,
    added: added.map(({ externalId }) => externalId),
    ...off,
  };
}

const NOBODY_OFF: Pick<SeedReport, "removed" | "stayed"> = { removed: [], stayed: [] };

/** Whoever is not given any more goes, unless something of the exam is theirs already. */
function takeOff(database: Sqlite, pupils: readonly PackagePupil[]): typeof NOBODY_OFF {
  const given = new Set(pupils.map(({ externalId }) => externalId));
  const off = getPupils(database).filter(({ external_id: id }) => !given.has(id));
  const stayed = off.filter(({ id }) => pupilHasBegun(database, id));
  const removed = off.filter((pupil) => !stayed.includes(pupil));
  for (const { id } of removed) removePupil(database, id);
  const names = (rows: typeof off) => rows.map(({ external_id: id }) => id);
  return { removed: names(removed), stayed: names(stayed) };
}

/** Papers that nobody has begun are drawn anew, by the same rule, from the questions as they are now. */
function putBank(database: Sqlite, questions: NodePackage["questions"]): void {
  const waiting = getSessions(database).filter((session) => !hasBegun(session));
  for (const { id } of waiting) dropPaper(database, id);
  for (const [index, question] of questions.entries()) putQuestion(database, question, index + 1);
  keepOnly(
    database,
    questions.map(({ id }) => id),
  );
  for (const session of waiting) drawPaper(database, session);
}

/**
 * Adds a pupil with a session whose questions are drawn and stored, before any of them is shown.
 * @returns false when the pupil was there: then only name and arrangements are taken over, and for who has not begun how
 * they read best.
 */
export function addPupil(database: Sqlite, pupil: PackagePupil): boolean {
  const known = findPupilByExternalId(database, pupil.externalId);
  if (known !== undefined) {
    updatePupil(database, pupil);
    if (!pupilHasBegun(database, known.id)) takePreferences(database, known, pupil);
    return false;
  }
  insertPupil(database, pupil);
  openSession(database, pupil.id, 1);
  return true;
}

function pupilHasBegun(database: Sqlite, pupilId: string): boolean {
  return getSessionsOf(database, pupilId).some(hasBegun);
}
