import { canonicalBytes } from "@/lib/core/attempts/log-entry";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { questionAsWritten } from "@/lib/core/questions/question-text";
import { sha256 } from "../store/chains";
import type { Sqlite } from "../store/open-database";
import { findImage, getBank } from "../store/questions";

/** 1 for the first question of a paper that asks this, 2 for the next: two may ask "Why?", of two pictures. */
export function nthAsked(paper: readonly PackageQuestion[], question: PackageQuestion): number {
  const asked = questionAsWritten(question);
  const alike = paper.filter((each) => questionAsWritten(each) === asked);
  return alike.findIndex(({ id }) => id === question.id) + 1;
}

/**
 * What tells the group's questions apart, by their ids. Made of all that a pupil is shown and of nothing that one group
 * alone has: groups that were prepared apart, with ids of their own for questions and pictures, say the same.
 */
export function fingerprints(database: Sqlite): ReadonlyMap<string, string> {
  return new Map(getBank(database).map((question) => [question.id, printOf(database, question)]));
}

function printOf(database: Sqlite, { type, prompt, content, image }: PackageQuestion): string {
  const picture = image === null ? undefined : findImage(database, image.id);
  return digest(
    canonicalBytes({
      ...{ type, prompt },
      // How often an examiner asks on is the group's own setting.
      content: type === "dialogue" ? null : content,
      picture: picture === undefined ? null : digest(picture.bytes),
    }),
  );
}

function digest(bytes: Uint8Array): string {
  return Buffer.from(sha256(bytes)).toString("hex");
}
