import type { WebSocket } from "ws";
import type { ServerMessage } from "@/lib/core/exams/socket";
import { handsLowered, timeFields } from "../pupil/standing";
import { getHead } from "../store/chains";
import type { Sqlite } from "../store/open-database";
import { getSession } from "../store/sessions";

/** A browser that reads nothing for so long is let go; it comes back and asks how things stand. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** The open lines to pupils' browsers, by session. A pupil may have several. */
export class Lines {
  readonly #database: Sqlite;
  readonly #bySession = new Map<string, Set<WebSocket>>();

  constructor(database: Sqlite) {
    this.#database = database;
  }

  add(sessionId: string, socket: WebSocket): void {
    const lines = this.#bySession.get(sessionId) ?? new Set();
    lines.add(socket);
    this.#bySession.set(sessionId, lines);
  }

  /** @returns whether it was the pupil's last one. */
  remove(sessionId: string, socket: WebSocket): boolean {
    const lines = this.#bySession.get(sessionId);
    lines?.delete(socket);
    if (lines === undefined || lines.size > 0) return false;
    return this.#bySession.delete(sessionId);
  }

  isConnected(sessionId: string): boolean {
    return this.#bySession.has(sessionId);
  }

  countConnected(): number {
    return this.#bySession.size;
  }

  tell(sessionId: string, message: ServerMessage): void {
    const text = JSON.stringify(message);
    for (const socket of this.#bySession.get(sessionId) ?? []) send(socket, text);
  }

  /** Tells a pupil's browsers how the exam stands now: after a pause, more time, the end. */
  tellState(sessionId: string, now: Date): void {
    if (this.isConnected(sessionId)) this.tell(sessionId, this.stateOf(sessionId, now));
  }

  stateOf(sessionId: string, now: Date): ServerMessage {
    const session = getSession(this.#database, sessionId);
    const { position } = getHead(this.#database, sessionId);
    const hands_lowered = handsLowered(this.#database, sessionId);
    const time = timeFields(this.#database, session, now);
    return { type: "state", ...time, position, hands_lowered };
  }

  close(sessionId: string, code: number, reason: string): void {
    for (const socket of this.#bySession.get(sessionId) ?? []) socket.close(code, reason);
  }

  closeAll(code: number, reason: string): void {
    for (const id of this.#bySession.keys()) this.close(id, code, reason);
  }
}

export function send(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
  else socket.send(text);
}
