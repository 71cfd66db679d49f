import type { Signal } from "@/lib/core/exams/signals";
import { log } from "../log";
import type { Outbox } from "../outbox/outbox";
import type { Sqlite } from "../store/open-database";
import type { SessionRow } from "../store/sessions";
import { inTransaction } from "../store/statements";

/** Signals are facts for the invigilator, not a stream. */
const MOST_A_MINUTE = 30;

interface Reported {
  readonly times: readonly number[];
  readonly last: Readonly<Partial<Record<Signal["kind"], Signal["value"]>>>;
}

/** What pupils' browsers report, on its way to the coordinator: no fact twice in a row, and so many a minute a pupil. */
export class Signals {
  readonly #database: Sqlite;
  readonly #outbox: Outbox;
  readonly #bySession = new Map<string, Reported>();

  constructor(database: Sqlite, outbox: Outbox) {
    this.#database = database;
    this.#outbox = outbox;
  }

  /** One of a browser. Whether the connection stands, and which device it is, this side knows better. */
  take(session: SessionRow, { kind, value }: Signal, now: Date): void {
    if (kind === "connection" || kind === "device_change") return;
    const { times, last } = this.#bySession.get(session.id) ?? { times: [], last: {} };
    const recent = times.filter((at) => at > now.getTime() - 60_000);
    if (last[kind] === value || recent.length >= MOST_A_MINUTE) return;
    try {
      this.put(session, { kind, value }, now);
    } catch (error) {
      // A disk that is full must cost the pupil neither the line nor the save that brought this along.
      log.warn({ err: error }, "a pupil's signal was not taken");
      return;
    }
    this.#bySession.set(session.id, {
      times: [...recent, now.getTime()],
      last: { ...last, [kind]: value },
    });
  }

  /** Whether the hand is up, as was last told; undefined: nothing was, since this program began. */
  isHandUp(sessionId: string): boolean | undefined {
    const told = this.#bySession.get(sessionId)?.last.hand_up;
    return told === undefined ? undefined : told === true;
  }

  /** The invigilator took it down: what the browser says of it next is news again only if it is up. */
  handLowered(sessionId: string): void {
    const { times, last } = this.#bySession.get(sessionId) ?? { times: [], last: {} };
    this.#bySession.set(sessionId, { times, last: { ...last, hand_up: false } });
  }

  /** One of this side. */
  put(session: SessionRow, { kind, value }: Signal, now: Date): void {
    inTransaction(this.#database, () =>
      this.#outbox.put({
        event_type: "participant_signal",
        participant_id: session.pupil_id,
        timestamp: now.toISOString(),
        kind,
        value,
      }),
    );
  }
}
