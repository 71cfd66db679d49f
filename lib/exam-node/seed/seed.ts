import type { NodePackage, PackagePupil, SeedReport } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { makeChain } from "../store/chains";
import { findExam, insertExam, updateSettings } from "../store/exam";
import { openSession } from "../store/new-session";
import type { Sqlite } from "../store/open-database";
import { findPupilByExternalId, insertPupil, updatePupil } from "../store/pupils";
import { putImage, putQuestion } from "../store/questions";
import { inTransaction } from "../store/statements";

/**
 * Puts a prepared group into its database, or brings one that is there up to date: no password that stands, no drawn
 * paper and no answer is changed.
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
  for (const image of given.images) putImage(database, image);
  for (const [index, question] of given.questions.entries())
    putQuestion(database, question, index + 1);
  const added = given.pupils.filter((pupil) => addPupil(database, pupil));
  return {
    questions: given.questions.length,
    pupils: given.pupils.length,
    added: added.map(({ externalId }) => externalId),
  };
}

/**
 * Adds a pupil with a session whose questions are drawn and stored, before any of them is shown.
 * @returns false when the pupil was there: then only the name and the arrangements are taken over.
 */
export function addPupil(database: Sqlite, pupil: PackagePupil): boolean {
  if (findPupilByExternalId(database, pupil.externalId) !== undefined) {
    updatePupil(database, pupil);
    return false;
  }
  insertPupil(database, pupil);
  openSession(database, pupil.id, 1);
  return true;
}
