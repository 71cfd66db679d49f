import type { ChainHead, LogEntry } from "./log-entry";
import type { AttemptClock, CurrentAnswer } from "./save-rule";

/** Names one save: (attempt, client, sequence) is recorded once. */
export interface SaveKey {
  readonly attemptId: string;
  readonly questionId: string;
  readonly clientId: string;
  readonly clientSeq: number;
}

/** Everything the rule needs, read at one moment. */
export interface SaveSituation {
  readonly head: ChainHead;
  readonly clock: AttemptClock;
  /** Undefined: the question is not one of this attempt. */
  readonly questionType: string | undefined;
  readonly current: CurrentAnswer | undefined;
  /**
   * The teacher has decided on late answers. Attack: whoever reads the feedback afterwards sends what it says, and the
   * answer that was marked is seen no more. One that comes now is in the log alone, until she decides again.
   */
  readonly lateDecided?: boolean;
  /** The entry this (client, sequence) already has. */
  readonly recorded: RecordedSave | undefined;
}

export interface RecordedSave {
  readonly position: number;
  readonly receipt: string;
  readonly payload: Uint8Array;
  readonly receivedAt: Date;
}

export interface AnswerWrite {
  readonly questionId: string;
  readonly answer: CurrentAnswer;
}

/**
 * Where answers are kept: Postgres behind the web deployment, SQLite in an exam node. Both pass
 * answer-store.contract.ts. Who may ask is the store's business: it is made for one asker.
 */
export interface AnswerStore {
  /** @throws AppError "unauthenticated", "forbidden" or "not-found" before anything about the attempt is told. */
  situation(key: SaveKey): Promise<SaveSituation>;
  /**
   * Appends the entry, sets the answer and moves the head, all or nothing, durable before it resolves.
   * @returns false, having written nothing, when the head is no longer the one the entry was made for.
   */
  append(before: ChainHead, entry: LogEntry, write: AnswerWrite | undefined): Promise<boolean>;
}
