import type { LiveProgress } from "../control";
import type { Facts } from "./facts";
import { NO_FACTS } from "./facts";
import type { Standing } from "./standing";

type Participant = LiveProgress["participants"][number];

/** How a group stands at one moment: what its node says, and the facts pupils' browsers reported so far. */
export interface GroupSnapshot {
  readonly server_time: string;
  /** The node does not answer: this is the last that was heard. */
  readonly stale: boolean;
  /** A pupil's sittings in their order: the newest is the one that counts. */
  readonly participants: readonly Participant[];
  /** By user_id; who reported nothing is not in it. */
  readonly facts: Readonly<Record<string, Facts>>;
}

/** Everybody of a snapshot, by user_id. */
export function standingsOf(snapshot: GroupSnapshot): ReadonlyMap<string, Standing> {
  return new Map(snapshot.participants.map((row) => [row.user_id, standingIn(snapshot, row)]));
}

function standingIn(snapshot: GroupSnapshot, row: Participant): Standing {
  const facts = snapshot.facts[row.user_id] ?? NO_FACTS;
  return {
    state: row.state,
    endedBecause: row.termination_reason,
    answered: row.questions_answered,
    total: row.total_questions,
    deadline: deadlineOf(snapshot, row),
    lastSaveAt: row.last_save_at,
    facts: snapshot.stale ? facts : corrected(facts, row, snapshot.server_time),
  };
}

function deadlineOf({ server_time }: GroupSnapshot, row: Participant): string | null {
  if (row.state !== "in_progress" || row.time_remaining_seconds === null) return null;
  return new Date(Date.parse(server_time) + row.time_remaining_seconds * 1000).toISOString();
}

/** The node knows better than any event on its way whose line is open and who is paused. */
function corrected(facts: Facts, row: Participant, at: string): Facts {
  const { connection } = facts;
  // Nobody is missed who was never there.
  const isKnown = connection?.up === row.connected || (connection === null && !row.connected);
  const pause =
    row.paused_since === null ? null : { at: row.paused_since, isRestBreak: row.on_rest_break };
  return {
    ...facts,
    connection: isKnown ? connection : { up: row.connected, at },
    pause,
    restedSeconds: row.rest_break_seconds,
  };
}
