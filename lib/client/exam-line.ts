import { safeParse } from "zod/mini";
import type { ServerMessage } from "@/lib/core/exams/socket";
import {
  HEARTBEAT_MS,
  LOST_AFTER_MS,
  mayReconnect,
  serverMessageSchema,
} from "@/lib/core/exams/socket";
import { backOffMilliseconds } from "./back-off";

interface LineSetting {
  /** The token now; undefined while this browser is signed out. */
  token(): string | undefined;
  /** Something changed that the attempt should ask about: time, a pause, the end, another computer. */
  onNews(message: ServerMessage): void;
}

/**
 * The live line to an exam group: hears a pause, more time, the end and messages at once, and tells whether the page
 * is in front. Answers never go this way; without the line the exam goes on and asks every half minute.
 */
export function openExamLine({ token, onNews }: LineSetting): void {
  let failures = 0;
  let last = "";
  const connect = () => {
    const pass = token();
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/exam/ws`);
    const say = (message: object) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    };
    const tellFocus = () =>
      say({ type: "signal", kind: "focus", value: document.visibilityState === "visible" });
    let heard = performance.now();
    const beat = setInterval(() => {
      if (performance.now() - heard > LOST_AFTER_MS) socket.close();
      else say({ type: "heartbeat" });
    }, HEARTBEAT_MS);
    document.addEventListener("visibilitychange", tellFocus);
    socket.onopen = () => say({ type: "hello", token: pass ?? "" });
    socket.onmessage = ({ data }) => {
      heard = performance.now();
      failures = 0;
      const read = safeParse(serverMessageSchema, jsonOrUndefined(data));
      if (!read.success) return;
      const now = newsOf(read.data);
      if (now !== last) onNews(read.data);
      last = now;
    };
    socket.onclose = ({ code }) => {
      clearInterval(beat);
      document.removeEventListener("visibilitychange", tellFocus);
      failures += 1;
      if (mayReconnect(code)) setTimeout(connect, backOffMilliseconds(failures));
    };
  };
  connect();
}

/** What of a message is worth asking about: the ticking of the clock is not. */
function newsOf(message: ServerMessage): string {
  if (message.type !== "state") return JSON.stringify(message);
  const { state, deadline, position } = message;
  return JSON.stringify({ state, deadline, position });
}

function jsonOrUndefined(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
