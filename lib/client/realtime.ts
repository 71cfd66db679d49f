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

/** How the line stands: whether it is open, and when anything last came over it (ms since the epoch). */
export interface LineState {
  readonly isOpen: boolean;
  readonly heardAt: number | undefined;
  /** The server's clock less this computer's, in milliseconds. */
  readonly clockAhead: number;
}

/**
 * An open line on which nothing came for `beatMs` is asked whether anybody is there, and given up when nothing comes
 * within `answerMs` either: a pulled cable says nothing by itself.
 */
export interface LinePatience {
  readonly beatMs: number;
  readonly answerMs: number;
}
const PATIENCE: LinePatience = { beatMs: 10_000, answerMs: 5_000 };

/** The session has ended: coming back would be refused again. */
const SESSION_ENDED = 4401;

/**
 * One line to the server for the whole page. It comes back by itself after 1, 2, 4, 8, 16, 30 seconds and tells the
 * server the last message it has of each topic, so that it gets the rest or a snapshot.
 */
export class RealtimeLine {
  readonly #url: string;
  readonly #times: LinePatience;
  readonly #hearers = new Map<string, Set<Hearer>>();
  readonly #last = new Map<string, number>();
  readonly #watchers = new Set<() => void>();
  #socket: WebSocket | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #state: LineState = { isOpen: false, heardAt: undefined, clockAhead: 0 };

  constructor(url: string, patience = PATIENCE) {
    this.#url = url;
    this.#times = patience;
  }

  /** Listens to a topic until the returned function is called. */
  listen(topic: string, hear: Hearer): () => void {
    const hearers = this.#hearers.get(topic) ?? new Set<Hearer>();
    this.#hearers.set(topic, hearers.add(hear));
    if (this.#socket?.readyState === WebSocket.OPEN) this.#subscribe(topic);
    else this.#open();
    return () => this.#leave(topic, hear);
  }

  /** Calls back when the line opens and when it is lost. */
  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  readonly state = (): LineState => this.#state;

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
      this.#change({ isOpen: true });
      this.#beLater(this.#times.beatMs, () => this.#beat());
    });
    socket.addEventListener("message", ({ data }) => {
      if (this.#socket === socket) this.#heard(String(data));
    });
    socket.addEventListener("close", ({ code }) => this.#ended(socket, code));
  }

  #close(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#patience);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#change({ isOpen: false });
  }

  #beat(): void {
    const socket = this.#socket;
    if (socket === undefined) return;
    socket.send(JSON.stringify({ beat: true }));
    // Closing a dead line takes the browser a minute; it is as good as closed now.
    this.#beLater(this.#times.answerMs, () => {
      this.#ended(socket, 1006);
      socket.close();
    });
  }

  #beLater(milliseconds: number, then: () => void): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(then, milliseconds);
  }

  #change(to: Partial<LineState>): void {
    const isNews = to.isOpen !== undefined && to.isOpen !== this.#state.isOpen;
    this.#state = { ...this.#state, ...to };
    if (isNews) for (const changed of this.#watchers) changed();
  }

  #subscribe(topic: string): void {
    const last = this.#last.get(topic);
    const ask = last === undefined ? { subscribe: topic } : { subscribe: topic, last };
    this.#socket?.send(JSON.stringify(ask));
  }

  #heard(text: string): void {
    const message = JSON.parse(text) as RealtimeMessage;
    const heardAt = Date.now();
    this.#change({ heardAt, clockAhead: Date.parse(message.at) - heardAt });
    this.#beLater(this.#times.beatMs, () => this.#beat());
    const hearers = this.#hearers.get(message.topic);
    if (hearers === undefined) return;
    if (message.type !== "refused") this.#last.set(message.topic, message.seq);
    for (const hear of hearers) hear(message);
  }

  #ended(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    clearTimeout(this.#patience);
    this.#change({ isOpen: false });
    if (code === SESSION_ENDED || this.#hearers.size === 0) return;
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#open(), backOffMilliseconds(this.#failures));
  }
}

let line: RealtimeLine | undefined;

/** Listens to a topic over the page's one line. @returns what ends it. */
export function listenTo(topic: string, hear: Hearer): () => void {
  return theLine().listen(topic, hear);
}

/** The page's one line. */
export function theLine(): RealtimeLine {
  line ??= new RealtimeLine(`${location.origin.replace(/^http/, "ws")}/ws`);
  return line;
}
