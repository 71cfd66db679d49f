/** What is sent to browsers. `seq` grows by one with each message of a topic. */
export interface RealtimeMessage {
  readonly topic: string;
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly data: unknown;
}

const KEPT_A_TOPIC = 200;
const TOPICS_KEPT = 1_000;

/**
 * The last messages of each topic, so that a browser that was away a moment gets the rest. Numbers begin at the time
 * the program started, in microseconds, so that a number given out by an earlier program is never taken for one of
 * ours: its browser gets a snapshot instead.
 */
export class TopicLog {
  readonly #first: number;
  readonly #topics = new Map<string, RealtimeMessage[]>();
  readonly #last = new Map<string, number>();

  constructor(startedAt: Date) {
    this.#first = startedAt.getTime() * 1000;
  }

  /** The number of a topic's newest message. */
  lastOf(topic: string): number {
    return this.#last.get(topic) ?? this.#first;
  }

  /** When the newest message that is still kept was told; undefined: none is. */
  newsAt(topic: string): Date | undefined {
    const newest = this.#topics.get(topic)?.at(-1);
    return newest === undefined ? undefined : new Date(newest.at);
  }

  append(topic: string, type: string, data: unknown, at: Date): RealtimeMessage {
    const message = { topic, seq: this.lastOf(topic) + 1, at: at.toISOString(), type, data };
    const kept = [...(this.#topics.get(topic) ?? []), message].slice(-KEPT_A_TOPIC);
    this.#topics.delete(topic);
    this.#topics.set(topic, kept);
    this.#last.set(topic, message.seq);
    this.#forgetOldest();
    return message;
  }

  /** What came after `seq`; undefined when that cannot be told, and a snapshot is needed. */
  after(topic: string, seq: number): readonly RealtimeMessage[] | undefined {
    if (seq === this.lastOf(topic)) return [];
    const kept = this.#topics.get(topic) ?? [];
    const at = kept.findIndex((message) => message.seq === seq + 1);
    return at < 0 ? undefined : kept.slice(at);
  }

  /** Messages were missed: nobody's number can be trusted to be followed by the next. */
  forgetAll(): void {
    for (const topic of this.#last.keys()) this.#last.set(topic, this.lastOf(topic) + 1);
    this.#topics.clear();
  }

  #forgetOldest(): void {
    if (this.#topics.size <= TOPICS_KEPT) return;
    const [oldest] = this.#topics.keys();
    if (oldest !== undefined) this.#topics.delete(oldest);
  }
}
