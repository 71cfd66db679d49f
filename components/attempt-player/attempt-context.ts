import { createContext, useContext, useSyncExternalStore } from "react";
import type { QueueSnapshot } from "@/lib/client/answer-queue";
import type { AttemptSession, ReadySession } from "@/lib/client/attempt-session";
import type { Draft } from "@/lib/client/queue-state";
import { answerTo } from "@/lib/client/queue-state";
import type { Preferences } from "@/lib/core/attempts/preferences";
import type { ExamParts } from "./exam-parts";
import type { ReadyQuestion } from "./prepare";

/** Where the player's links lead: the web deployment and an exam node differ. */
export interface PlayerLinks {
  readonly home: string;
  readonly signIn: string;
  readonly feedback: string;
  /** Where the server runs a pupil's programs; null: an exam node, which leaves it to the browser. */
  readonly run?: string | null;
}

/** What every screen of one attempt shares. */
export interface Attempt {
  readonly session: AttemptSession;
  readonly paper: ReadySession["paper"];
  readonly ready: ReadySession;
  /** Undefined until everything is fetched. */
  readonly questions: readonly ReadyQuestion[] | undefined;
  readonly preferences: Preferences;
  readonly links: PlayerLinks;
  /** Whether this machine can open the player again without a connection; undefined until that is known. */
  readonly offlineReload: boolean | undefined;
  /** Undefined in a class test. */
  readonly exam: ExamParts | undefined;
}

export const AttemptContext = createContext<Attempt | undefined>(undefined);

export function useAttempt(): Attempt {
  const attempt = useContext(AttemptContext);
  if (attempt === undefined) throw new Error("A screen of the player stands outside an attempt.");
  return attempt;
}

export function useQueue(): QueueSnapshot {
  const { queue } = useAttempt().session;
  return useSyncExternalStore(queue.subscribe, queue.snapshot);
}

/** What the pupil has done so far with a question. */
export function useDraft(questionId: string): Draft {
  const { state } = useQueue();
  return answerTo(state, questionId) ?? untouched(questionId);
}

export function untouched(questionId: string): Draft {
  return { questionId, response: undefined, hintUsed: false, flagged: false };
}
