import type { NewEvent } from "@/lib/core/exams/events";
import { eventsReplySchema, FLUSH_MS, MOST_EVENTS } from "@/lib/core/exams/events";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { parse } from "@/lib/core/kernel/parse";
import { log } from "../log";
import { isPractice } from "../store/exam";
import type { Sqlite } from "../store/open-database";
import { dropAccepted, getWaiting, insertEvent } from "../store/outbox";
import { oneBatch } from "./one-batch";
import { post } from "./signed-call";

const PATH = "/api/internal/exam-clients/event";
const TIMEOUT_MS = 10_000;
const LEAVES_A_PRACTICE: ReadonlySet<NewEvent["event_type"]> = new Set([
  "concern_found",
  "followup_requested",
  "node_health",
]);
const BACK_OFF_SECONDS = [1, 2, 4, 8, 16, 30];

/**
 * Events on their way to the coordinator: written in the transaction of what they report, sent at least once and in
 * order, one batch at a time. While the coordinator is away they wait in the database; the exam goes on.
 */
export class Outbox {
  readonly #database: Sqlite;
  readonly #config: NodeConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #failures = 0;
  #stopped = false;

  constructor(database: Sqlite, config: NodeConfig) {
    this.#database = database;
    this.#config = config;
  }

  /**
   * Puts an event into the caller's transaction. It leaves within 20 ms of the commit. Of a practice nobody is told
   * who does what: only what the examiner is to read, what suggests danger, and how the node is, go out.
   */
  put(event: NewEvent): void {
    if (isPractice(this.#database) && !LEAVES_A_PRACTICE.has(event.event_type)) return;
    insertEvent(this.#database, this.#config.deliveryId, event);
    // A timer fires only after the caller's transaction, which runs without a pause.
    if (this.#failures === 0) this.#wake(FLUSH_MS);
  }

  /** Sends what an earlier run of this node left. */
  start(): void {
    this.#wake(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #wake(milliseconds: number): void {
    if (this.#stopped || this.#sending || this.#timer !== undefined) return;
    if (this.#config.coordinatorUrl === undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#deliver();
    }, milliseconds);
    this.#timer.unref();
  }

  async #deliver(): Promise<void> {
    this.#sending = true;
    const more = await this.#sendBatch();
    this.#sending = false;
    if (this.#failures > 0) this.#wake(backOffMs(this.#failures));
    else if (more) this.#wake(0);
  }

  /** @returns whether there may be more to send. Never throws: the next try is the answer to everything. */
  async #sendBatch(): Promise<boolean> {
    try {
      const events = oneBatch(getWaiting(this.#database, MOST_EVENTS));
      if (events.length === 0) return false;
      const url = new URL(PATH, this.#config.coordinatorUrl);
      const secret = Buffer.from(this.#config.groupSecret, "hex");
      const body = JSON.stringify(events);
      const reply = await post({ url, body, secret, timeoutMs: TIMEOUT_MS });
      if (this.#stopped) return false;
      const { accepted_up_to } = parse(eventsReplySchema, reply, "The coordinator's reply");
      const last = events.at(-1)?.sequence ?? 0;
      dropAccepted(this.#database, Math.min(accepted_up_to, last));
      this.#failures = accepted_up_to < (events[0]?.sequence ?? 0) ? this.#failures + 1 : 0;
      return true;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures === 1) log.warn({ err: error }, "the coordinator is away; events wait");
      return true;
    }
  }
}

function backOffMs(failures: number): number {
  const step = Math.min(failures, BACK_OFF_SECONDS.length) - 1;
  return (BACK_OFF_SECONDS[step] ?? 30) * 1000;
}
