import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { getClassPage } from "../class-page/data";
import { listAssignmentCards, listTeachersClasses } from "../classes/data";
import type { HelpNow } from "../types";

/** How many of the newest tests that pupils have sat are looked at; older ones are on their class pages. */
const NEWEST = 4;
/** A list to act on, not to study. */
const MOST_PUPILS = 8;

/** Pupils to see first, over the newest tests of the reader's classes, and what waits for a mark. */
export async function loadHelpNow(): Promise<HelpNow> {
  const actor = await requireActor("results.view");
  const [cards, classes] = await Promise.all([
    listAssignmentCards(actor.personId),
    listTeachersClasses(actor.personId),
  ]);
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  const now = new Date();
  const pages = await Promise.all(
    cards
      .filter(({ handedIn }) => handedIn > 0)
      .slice(0, NEWEST)
      .map(({ id }) => getClassPage(actor.personId, id, now)),
  );
  const pupils = pages.flatMap(({ assignment, attention }) =>
    attention.map((row) => ({
      ...row,
      assignmentId: assignment.id,
      className: assignment.className,
      title: assignment.title,
    })),
  );
  return {
    pupils: pupils.toSorted((a, b) => (a.share ?? 1) - (b.share ?? 1)).slice(0, MOST_PUPILS),
    more: Math.max(0, pupils.length - MOST_PUPILS),
    tests: cards.slice(0, 6).map(({ id, classId, title, handedIn, waiting, meanShare }) => ({
      id,
      title,
      className: names.get(classId) ?? "",
      handedIn,
      pupils: classes.find((one) => one.id === classId)?.pupils ?? 0,
      waiting,
      meanShare: meanShare ?? undefined,
    })),
  };
}
