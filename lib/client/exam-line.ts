import { safeParse } from "zod/mini";
import type { Signal } from "@/lib/core/exams/signals";
import type { ServerMessage } from "@/lib/core/exams/socket";
import {
  CLOSE,
  HEARTBEAT_MS,
  LOST_AFTER_MS,
  mayReconnect,
  serverMessageSchema,
} from "@/lib/core/exams/socket";
import { backOffMilliseconds } from "./back-off";

interface LineSetting {
  /** The token now; undefined while this browser is signed out. */
  token(): string | undefined;
  /** Anything the group says. */
  heard(message: ServerMessage): void;
  /** The group knows who this is: facts can be said. */
  opened(say: (signal: Signal) => void): void;
  /** Whether the sitting has ended: then nothing is lost where the group is gone for good. */
  over(): boolean;
  /** @param code why, where the line does not come back by itself; undefined where it does. */
  closed(code: number | undefined): void;
}

/**
 * The live line to an exam group: hears a pause, more time, the end and messages at once, and says facts. Answers never
 * go this way; without the line the exam goes on and asks every half minute.
 */
export class ExamLine {
  readonly #setting: LineSetting;
  #failures = 0;
  #isEnded = true;

  constructor(setting: LineSetting) {
    this.#setting = setting;
  }

  /** Opens it, unless it is open or being opened. */
  open(): void {
    if (!this.#isEnded) return;
    this.#isEnded = false;
    this.#connect();
  }

  #connect(): void {
    const { heard, opened, token } = this.#setting;
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/exam/ws`);
    const say = (message: object) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    };
    let isKnown = false;
    let lastHeard = performance.now();
    const beat = setInterval(() => {
      if (performance.now() - lastHeard > LOST_AFTER_MS) socket.close();
      else say({ type: "heartbeat" });
    }, HEARTBEAT_MS);
    socket.onopen = () => say({ type: "hello", token: token() ?? "" });
    socket.onmessage = ({ data }) => {
      lastHeard = performance.now();
      this.#failures = 0;
      const read = safeParse(serverMessageSchema, jsonOrUndefined(data));
      if (read.success) heard(read.data);
      // After the news: a hand that was taken down meanwhile is not put up again.
      if (!isKnown) opened((signal) => say({ type: "signal", ...signal }));
      isKnown = true;
    };
    socket.onclose = ({ code }) => {
      clearInterval(beat);
      this.#closed(code);
    };
  }

  #closed(said: number): void {
    // Torn down, as far as anybody can tell from here; opened again, the half-minute's question hears of it.
    const isGone = this.#failures > 5 && this.#setting.over();
    const code = isGone ? CLOSE.endedByAdmin : said;
    if (!mayReconnect(code)) {
      this.#isEnded = true;
      this.#setting.closed(code);
      return;
    }
    this.#failures += 1;
    this.#setting.closed(undefined);
    setTimeout(() => this.#connect(), backOffMilliseconds(this.#failures));
  }
}

function jsonOrUndefined(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
