import { backOffMilliseconds } from "./back-off";

/** What the server sends about a topic. */
export interface RealtimeMessage {
  readonly topic: string;
  readonly seq: number;
  readonly at: string;
  /** "snapshot" (all there is), "refused", or what happened. */
  readonly type: string;
  readonly data: unknown;
}

type Hearer = (message: RealtimeMessage) => void;

/** The session has ended: coming back would be refused again. */
const SESSION_ENDED = 4401;

/**
 * One line to the server for the whole page. It comes back by itself after 1, 2, 4, 8, 16, 30 seconds and tells the
 * server the last message it has of each topic, so that it gets the rest or a snapshot.
 */
export class RealtimeLine {
  readonly #url: string;
  readonly #hearers = new Map<string, Set<Hearer>>();
  readonly #last = new Map<string, number>();
  #socket: WebSocket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** Listens to a topic until the returned function is called. */
  listen(topic: string, hear: Hearer): () => void {
    const hearers = this.#hearers.get(topic) ?? new Set<Hearer>();
    this.#hearers.set(topic, hearers.add(hear));
    if (this.#socket?.readyState === WebSocket.OPEN) this.#subscribe(topic);
    else this.#open();
    return () => this.#leave(topic, hear);
  }

  #leave(topic: string, hear: Hearer): void {
    const hearers = this.#hearers.get(topic);
    hearers?.delete(hear);
    if (hearers === undefined || hearers.size > 0) return;
    this.#hearers.delete(topic);
    this.#last.delete(topic);
    if (this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(JSON.stringify({ unsubscribe: topic }));
    if (this.#hearers.size === 0) this.#close();
  }

  #open(): void {
    if (this.#socket !== undefined) return;
    clearTimeout(this.#retry);
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#failures = 0;
      for (const topic of this.#hearers.keys()) this.#subscribe(topic);
    });
    socket.addEventListener("message", ({ data }) => this.#heard(String(data)));
    socket.addEventListener("close", ({ code }) => this.#ended(socket, code));
  }

  #close(): void {
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #subscribe(topic: string): void {
    const last = this.#last.get(topic);
    const ask = last === undefined ? { subscribe: topic } : { subscribe: topic, last };
    this.#socket?.send(JSON.stringify(ask));
  }

  #heard(text: string): void {
    const message = JSON.parse(text) as RealtimeMessage;
    if (message.type !== "refused") this.#last.set(message.topic, message.seq);
    for (const hear of this.#hearers.get(message.topic) ?? []) hear(message);
  }

  #ended(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    if (code === SESSION_ENDED || this.#hearers.size === 0) return;
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#open(), backOffMilliseconds(this.#failures));
  }
}

let line: RealtimeLine | undefined;

/** Listens to a topic over the page's one line. @returns what ends it. */
export function listenTo(topic: string, hear: Hearer): () => void {
  line ??= new RealtimeLine(`${location.origin.replace(/^http/, "ws")}/ws`);
  return line.listen(topic, hear);
}
