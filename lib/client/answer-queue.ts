import type { CompleteReply } from "@/lib/core/attempts/protocol";
import type { AttemptServer, Reply } from "./attempt-server";
import { backOffMilliseconds } from "./back-off";
import { randomId } from "./client-id";
import { leaveBehind, leftBehind } from "./left-behind";
import type { Draft, HandedIn, HeldAnswer, Pending, QueueState, Writer } from "./queue-state";
import {
  EMPTY_QUEUE,
  sendableAtOnce,
  withAllClaimed,
  withClaim,
  withForgotten,
  withHandedIn,
  withHandIn,
  withHandInRefused,
  withKeptRead,
  withLeftBehind,
  withRefused,
  withReopened,
  withSave,
  withSaved,
  withServerAnswers,
} from "./queue-state";
import type { QueueStore } from "./queue-store";
import { memoryQueueStore } from "./queue-store";

/** While a pupil types, a save waits for a pause this long, so that one word is not ten requests. */
const TYPING_PAUSE_MILLISECONDS = 600;
/** Who types without a pause is saved so often all the same: the device may break. */
const LONGEST_TYPING_MILLISECONDS = 4000;

export type Link = "up" | "down" | "signed-out";

/** What the player shows of the queue. A new object whenever anything changed. */
export interface QueueSnapshot {
  readonly state: QueueState;
  readonly link: Link;
  /** When the link was last known to be up, on the steady clock of this page. */
  readonly lastHeard: number;
  readonly outlivesThePage: boolean;
}

export interface QueueSetting {
  readonly attempt: string;
  readonly writer: Writer;
  readonly store: QueueStore;
  readonly server: Pick<AttemptServer, "save" | "complete" | "sendLast">;
  /** Called after this tab has changed the stored queue. */
  announce(): void;
}

type Step = (state: QueueState) => QueueState;

interface Outcomes<T> {
  ok(reply: T): Step;
  refused(why: { readonly code: string; readonly message: string }): Step;
}

/**
 * The answers of one attempt on their way to the server. Every change is first made on disk, then sent,
 * one at a time and in order; what is not acknowledged is sent again for ever. Two tabs may send the same
 * entry: the server records it once.
 */
export class AnswerQueue {
  readonly #setting: QueueSetting;
  readonly #listeners = new Set<() => void>();
  /** Changes shown already but not yet on disk, so that what a pupil types never jumps back. */
  #unwritten: Step[] = [];
  #stored: QueueState = EMPTY_QUEUE;
  #snapshot: QueueSnapshot;
  #store: QueueStore;
  #writer: Writer;
  #failures = 0;
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #typingSince = 0;

  constructor(setting: QueueSetting) {
    this.#setting = setting;
    this.#store = setting.store;
    this.#writer = setting.writer;
    this.#snapshot = {
      state: EMPTY_QUEUE,
      link: "up",
      lastHeard: performance.now(),
      outlivesThePage: setting.store.outlivesThePage,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): QueueSnapshot => this.#snapshot;

  /** Reads what another tab has changed, and takes up what an earlier load, or a tab that is gone, left. */
  async refresh(): Promise<void> {
    const left = leftBehind(this.#setting.attempt);
    await this.#change((state) => withLeftBehind(state, left.pending));
    if (this.#store.outlivesThePage) left.forget();
  }

  /** @param typing true while the pupil is in the middle of a word. */
  async save(draft: Draft, typing: boolean): Promise<void> {
    const clientTime = new Date().toISOString();
    if (this.#typing === undefined) this.#typingSince = Date.now();
    clearTimeout(this.#typing);
    this.#typing = undefined;
    if (typing) {
      const longest = this.#typingSince + LONGEST_TYPING_MILLISECONDS - Date.now();
      const pause = Math.min(TYPING_PAUSE_MILLISECONDS, longest);
      this.#typing = setTimeout(() => this.flush(), pause);
    }
    await this.#change((state) => withSave(state, this.#writer, draft, clientTime));
    if (!typing) this.send();
  }

  async handIn(): Promise<void> {
    await this.#change((state) => withHandIn(state, this.#writer));
    this.flush();
  }

  async absorb(
    position: number,
    saved: readonly (HeldAnswer & { questionId: string })[],
  ): Promise<void> {
    this.heard();
    await this.#change((state) => withServerAnswers(state, position, saved));
    this.send();
  }

  /** Nothing that was sent stays on a shared machine once the attempt is over. */
  async forget(): Promise<void> {
    await this.#change(withForgotten);
  }

  /** What was handed in may be changed again. */
  async reopen(): Promise<void> {
    await this.#change(withReopened);
  }

  async dismissKept(): Promise<void> {
    await this.#change(withKeptRead);
  }

  /** Sends at once, whatever was being typed. */
  flush(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.send();
  }

  /** Tries now, not at the end of a wait: the connection came back, the lid was opened. */
  hurry(): void {
    this.#failures = 0;
    this.send();
  }

  /** The page is going away, perhaps for good. */
  leave(): void {
    const { state } = this.#snapshot;
    if (state.pending.length === 0) return;
    // Sealed, for it may be sent in a moment. Where nothing is kept on disk, numbers begin anew with each load.
    if (this.#unwritten.length > 0 && this.#store.outlivesThePage)
      leaveBehind(this.#setting.attempt, this.#writer.clientId, withAllClaimed(state).pending);
    this.#change(withAllClaimed).catch(() => undefined);
    this.#setting.server.sendLast(sendableAtOnce(state));
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#typing);
  }

  /** Any request of this page was answered. */
  heard(): void {
    this.#failures = 0;
    this.#publish({ link: "up", lastHeard: performance.now() });
  }

  /** Any request of this page was not answered. */
  unheard(why: "retry" | "signed-out" | "forbidden"): void {
    this.#publish({ link: why === "retry" ? "down" : "signed-out" });
  }

  send(): void {
    clearTimeout(this.#timer);
    if (this.#sending || this.#typing !== undefined) return;
    this.#sending = true;
    this.#sendAll().catch(() => this.#tryLater());
  }

  async #sendAll(): Promise<void> {
    try {
      while (this.#snapshot.state.pending.length > 0 && this.#typing === undefined) {
        const [entry] = (await this.#change(withClaim)).pending;
        if (entry === undefined) return;
        if (!(await this.#sendOne(entry))) return this.#tryLater();
      }
    } finally {
      // In the same turn as the loop's last look: a save made after it finds the way free.
      this.#sending = false;
    }
  }

  /** @returns whether the entry is dealt with. */
  async #sendOne(entry: Pending): Promise<boolean> {
    return entry.kind === "save"
      ? this.#settle(await this.#setting.server.save(entry), {
          ok: (reply) => (state) => withSaved(state, entry, reply),
          refused: (why) => (state) => withRefused(state, entry, why),
        })
      : this.#settle(await this.#setting.server.complete(entry), {
          ok: (reply) => (state) => withHandedIn(state, handedIn(reply)),
          refused: () => withHandInRefused,
        });
  }

  async #settle<T>(reply: Reply<T>, steps: Outcomes<T>): Promise<boolean> {
    if (reply.kind !== "ok" && reply.kind !== "refused") {
      this.unheard(reply.kind);
      return false;
    }
    this.heard();
    await this.#change(reply.kind === "ok" ? steps.ok(reply.value) : steps.refused(reply));
    return true;
  }

  #tryLater(): void {
    this.#failures += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), backOffMilliseconds(this.#failures));
  }

  async #change(step: Step): Promise<QueueState> {
    this.#unwritten.push(step);
    this.#publish({});
    const seen = { changed: false };
    const stored = await this.#write((state) => {
      const next = step(state);
      seen.changed = next !== state;
      return next;
    });
    this.#unwritten = this.#unwritten.filter((waiting) => waiting !== step);
    this.#stored = stored;
    this.#publish({});
    if (seen.changed) this.#setting.announce();
    return stored;
  }

  /** When the disk refuses (full, or taken away), the answers go on from memory and the page says so. */
  async #write(step: Step): Promise<QueueState> {
    const { attempt } = this.#setting;
    try {
      return await this.#store.change(attempt, step);
    } catch {
      if (this.#store.outlivesThePage) {
        this.#store = memoryQueueStore(this.#stored);
        // The next load of the page counts from what is on disk: it must not give these numbers once more.
        this.#writer = { ...this.#writer, clientId: randomId() };
      }
      this.#publish({ outlivesThePage: false });
      return this.#store.change(attempt, step);
    }
  }

  #publish(news: Partial<QueueSnapshot>): void {
    const state = this.#unwritten.reduce((before, step) => step(before), this.#stored);
    this.#snapshot = { ...this.#snapshot, ...news, state };
    for (const listener of this.#listeners) listener();
  }
}

function handedIn(reply: CompleteReply): HandedIn {
  return {
    submittedAt: reply.submitted_at,
    receipt: reply.receipt,
    feedbackReady: reply.feedback_ready,
  };
}
