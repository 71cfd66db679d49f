import { safeParse } from "zod/mini";
import type { Notice, PupilNews } from "@/lib/core/exams/pupil-news";
import { pupilNewsSchema } from "@/lib/core/exams/pupil-news";
import { CLOSE } from "@/lib/core/exams/socket";
import { ExamSignals } from "./exam-signals";
import { keepInTab, keptInTab } from "./exam-tab";

/** What the exam room says to this pupil, and this pupil to it. A new object whenever anything changed. */
export interface RoomSnapshot {
  /** Oldest first. */
  readonly notices: readonly Notice[];
  /** Ids of those that were put aside. */
  readonly read: readonly string[];
  readonly secondsAfterPause: number | null;
  /** Whether the pause is this pupil's own rest break. */
  readonly onRestBreak: boolean;
  readonly ending: PupilNews["ending"];
  readonly handUp: boolean;
  /** Whether the invigilator can see the hand as it is. */
  readonly handTold: boolean;
  /** Whether the invigilator took it down, and the pupil has not read that yet. */
  readonly handLowered: boolean;
  /** Why the line was closed for good; undefined while it is not. */
  readonly closed: number | undefined;
  /** When the exam was opened at another computer; undefined when it was not, or that was read. */
  readonly elsewhereAt: string | undefined;
}

/** The side of an exam that is not answers: messages, the raised hand, how it ended. */
export class ExamRoom {
  readonly signals = new ExamSignals(() => this.#publish({}));
  readonly #sessionId: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: RoomSnapshot;
  /** How often the invigilator had taken the hand down when that was last heard. */
  #lowered: number;

  constructor(sessionId: string) {
    this.#sessionId = sessionId;
    const kept = keptInTab(sessionId);
    this.#lowered = kept.lowered;
    this.#snapshot = {
      notices: [],
      read: kept.read,
      secondsAfterPause: null,
      onRestBreak: false,
      ending: null,
      handUp: kept.handUp,
      handTold: false,
      handLowered: false,
      closed: undefined,
      elsewhereAt: undefined,
    };
    if (kept.handUp) this.signals.tell("hand_up", true);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): RoomSnapshot => this.#snapshot;

  /** Takes the news out of a reply to any call; most replies have none. */
  hearReply(reply: unknown): void {
    const read = safeParse(pupilNewsSchema, reply);
    if (!read.success || read.data.exam_session_id !== this.#sessionId) return;
    const { notices, ending, on_rest_break: onRestBreak } = read.data;
    const secondsAfterPause = read.data.seconds_after_pause;
    const before = this.#snapshot.closed;
    // Ended by an administrator, and opened again.
    const goesOn = before === CLOSE.endedByAdmin && ending === null;
    const closed = goesOn ? undefined : before;
    this.#publish({ notices, ending, secondsAfterPause, onRestBreak, closed });
    this.hearLowered(read.data.hands_lowered);
  }

  hearNotice({ id, text, at }: Notice): void {
    const { notices } = this.#snapshot;
    if (notices.every((notice) => notice.id !== id))
      this.#publish({ notices: [...notices, { id, text, at }] });
  }

  hearElsewhere(at: string | undefined): void {
    this.#publish({ elsewhereAt: at });
  }

  /** @param count how often the invigilator has taken the hand down. */
  hearLowered(count: number): void {
    if (count <= this.#lowered) return;
    this.#lowered = count;
    // The invigilator knows that it is down: only what comes after that is news.
    this.signals.arrived([{ kind: "hand_up", value: false }]);
    if (this.#snapshot.handUp) this.#setHand(false, true);
    else this.#keep();
  }

  lineOpened(): void {
    this.#publish({ closed: undefined });
  }

  lineClosed(code: number | undefined): void {
    this.#publish({ closed: code });
    this.signals.lineClosed();
  }

  putAside(id: string): void {
    this.#publish({ read: [...this.#snapshot.read, id] });
    this.#keep();
  }

  raiseHand(handUp: boolean): void {
    this.#setHand(handUp, false);
  }

  #setHand(handUp: boolean, handLowered: boolean): void {
    this.signals.tell("hand_up", handUp);
    this.#publish({ handUp, handLowered });
    this.#keep();
  }

  #keep(): void {
    const { read, handUp } = this.#snapshot;
    keepInTab(this.#sessionId, { read, handUp, lowered: this.#lowered });
  }

  #publish(news: Partial<RoomSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...news, handTold: this.signals.isTold("hand_up") };
    for (const listener of this.#listeners) listener();
  }
}
