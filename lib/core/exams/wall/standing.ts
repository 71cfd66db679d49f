import type { Facts } from "./facts";
import { factsAfter, NO_FACTS } from "./facts";
import type { ToldEvent } from "./told-event";

/** How one pupil stands, as the invigilator sees it. Moments are ISO times of the server; null: not, or not known. */
export interface Standing {
  /** not_started, in_progress, paused, submitted; later ones once the results are graded. */
  readonly state: string;
  /** How it ended: user_submitted, time_expired, admin_terminated … */
  readonly endedBecause: string | null;
  readonly answered: number;
  readonly total: number;
  /** When the time is up; null while paused, before the start, and without a limit. */
  readonly deadline: string | null;
  readonly lastSaveAt: string | null;
  readonly facts: Facts;
}

export const NOT_BEGUN: Standing = {
  state: "not_started",
  endedBecause: null,
  answered: 0,
  total: 0,
  deadline: null,
  lastSaveAt: null,
  facts: NO_FACTS,
};

/**
 * How a pupil stands after one more event. Events may come twice, and late: what is older than a save that is known
 * already moves no number back.
 */
export function standingAfter(before: Standing, event: ToldEvent): Standing {
  const facts = factsAfter(before.facts, event);
  switch (event.type) {
    case "participant_started": {
      // A repeat must not open again what was closed since.
      if (before.state !== "not_started") return { ...before, facts };
      return { ...before, facts, state: "in_progress", deadline: event.deadline };
    }
    case "answer_submitted":
      return afterAnswer({ ...before, facts }, event);
    case "participant_completed": {
      const endedBecause = event.termination_reason;
      return { ...before, facts, state: "submitted", endedBecause, deadline: null };
    }
    case "participant_state": {
      const isOver = event.state === "submitted";
      const endedBecause = isOver ? (before.endedBecause ?? "admin_terminated") : null;
      return { ...before, facts, state: event.state, endedBecause, deadline: event.deadline };
    }
    case "participant_signal":
      return facts === before.facts ? before : { ...before, facts };
  }
}

function afterAnswer(
  before: Standing,
  event: Extract<ToldEvent, { type: "answer_submitted" }>,
): Standing {
  if (before.lastSaveAt !== null && event.at < before.lastSaveAt) return before;
  const { questions_answered: answered, total_questions: total, at: lastSaveAt } = event;
  return { ...before, answered, total, lastSaveAt };
}
