import type { WebSocket } from "ws";
import * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import { CLOSE } from "@/lib/core/exams/socket";
import { AppError } from "@/lib/core/kernel/app-error";
import { log } from "@/lib/platform/log/log";
import { topicOf } from "./realtime-topics";
import type { RealtimeMessage, TopicLog } from "./topic-log";

/** What a browser may ask. */
const askSchema = z.union([
  z.object({
    subscribe: z.string().check(z.maxLength(200)),
    /** Number of the last message it has, after a reconnect. */
    last: z.optional(z.int()),
  }),
  z.object({ unsubscribe: z.string().check(z.maxLength(200)) }),
  /** Is anybody there? A browser does not notice by itself that a cable was pulled. */
  z.object({ beat: z.literal(true) }),
]);
const MOST_TOPICS = 50;
/** A browser that reads nothing for so long is let go; it comes back and gets a snapshot. */
const MOST_UNREAD_BYTES = 1_000_000;

/** One browser's line: the topics it listens to, each allowed when it was asked for. */
export class RealtimeSocket {
  readonly actor: Actor;
  readonly #socket: WebSocket;
  readonly #log: TopicLog;
  readonly #topics = new Set<string>();
  /** What is told of a topic while its snapshot is read: it goes out after it, or the snapshot would undo it. */
  readonly #waiting = new Map<string, RealtimeMessage[]>();

  constructor(socket: WebSocket, actor: Actor, topicLog: TopicLog) {
    this.actor = actor;
    this.#socket = socket;
    this.#log = topicLog;
    socket.on("message", (bytes) => void this.#heard(bytes.toString()));
    socket.on("error", () => socket.terminate());
  }

  deliver(message: RealtimeMessage): void {
    const waiting = this.#waiting.get(message.topic);
    if (waiting !== undefined) waiting.push(message);
    else if (this.#topics.has(message.topic)) this.#send(message);
  }

  /** After messages may have been missed: how each of its topics stands. */
  async resynchronise(): Promise<void> {
    for (const topic of this.#topics) await this.#sendSnapshot(topic);
  }

  /** @param code 4401 for a session that has ended: the browser does not come back. */
  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Listens to a topic from the start; a line that may not is closed with the code of an exam group's own line. */
  async listen(topic: string): Promise<void> {
    await this.#trySubscribe(topic, undefined);
    if (!this.#topics.has(topic)) this.close(CLOSE.notFound, "not found");
  }

  async #heard(text: string): Promise<void> {
    const parsed = z.safeParse(askSchema, jsonOrUndefined(text));
    if (!parsed.success) return this.close(1008, "not understood");
    if ("beat" in parsed.data) return this.#answerBeat();
    if ("unsubscribe" in parsed.data) {
      this.#topics.delete(parsed.data.unsubscribe);
      return;
    }
    await this.#trySubscribe(parsed.data.subscribe, parsed.data.last);
  }

  #answerBeat(): void {
    this.#send({ topic: "", seq: 0, at: new Date().toISOString(), type: "beat", data: {} });
  }

  async #trySubscribe(topic: string, last: number | undefined): Promise<void> {
    try {
      await this.#subscribe(topic, last);
    } catch (error) {
      log.warn({ err: error }, "a subscription failed");
      this.close(1011, "try again");
    }
  }

  async #subscribe(topic: string, last: number | undefined): Promise<void> {
    const known = topicOf(topic);
    const allowed = known !== undefined && (await known.kind.mayListen(this.actor, known.id));
    if (!allowed || this.#topics.size >= MOST_TOPICS) return this.#refuse(topic);
    this.#topics.add(topic);
    const rest = last === undefined ? undefined : this.#log.after(topic, last);
    if (rest === undefined) await this.#sendSnapshot(topic);
    else for (const message of rest) this.#send(message);
  }

  /** The number is taken before the reading, so that nothing between the two is missed. */
  async #sendSnapshot(topic: string): Promise<void> {
    const known = topicOf(topic);
    if (known === undefined) return;
    const seq = this.#log.lastOf(topic);
    const waiting: RealtimeMessage[] = [];
    this.#waiting.set(topic, waiting);
    try {
      const data = await known.kind.snapshot(this.actor, known.id, this.#log.newsAt(topic));
      this.#send({ topic, seq, at: new Date().toISOString(), type: "snapshot", data });
      for (const message of waiting) this.#send(message);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#topics.delete(topic);
      this.#refuse(topic);
    } finally {
      // Asked for twice at once: the later one's are its own to send.
      if (this.#waiting.get(topic) === waiting) this.#waiting.delete(topic);
    }
  }

  #refuse(topic: string): void {
    this.#send({ topic, seq: 0, at: new Date().toISOString(), type: "refused", data: {} });
  }

  #send(message: RealtimeMessage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MOST_UNREAD_BYTES) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(message));
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
