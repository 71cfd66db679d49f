import type { WebSocket } from "ws";
import * as z from "zod/mini";
import type { ClientMessage } from "@/lib/core/exams/socket";
import { CLOSE, clientMessageSchema, HEARTBEAT_MS } from "@/lib/core/exams/socket";
import { AppError } from "@/lib/core/kernel/app-error";
import { log } from "../log";
import type { ExamNode } from "../node";
import type { SignedIn } from "../sign-in/require-pupil";
import { signedInBy } from "../sign-in/require-pupil";
import { setSeen } from "../store/sessions";
import { send } from "./lines";

/** As the access log names it. */
export const LINE = "WS /exam/ws";
const HELLO_WITHIN_MS = 5_000;
/** A browser that has not been heard for two heartbeats is gone, whatever its connection says. */
const SILENT_MS = 2 * HEARTBEAT_MS + 5_000;

type SignalMessage = Extract<ClientMessage, { type: "signal" }>;

/** One browser's line: silent until it says who it is. */
export class PupilSocket {
  readonly #node: ExamNode;
  readonly #socket: WebSocket;
  #asker: SignedIn | undefined;
  #patience: ReturnType<typeof setTimeout>;

  constructor(node: ExamNode, socket: WebSocket) {
    this.#node = node;
    this.#socket = socket;
    this.#patience = setTimeout(() => this.#refuse(), HELLO_WITHIN_MS);
    socket.on("message", (bytes: Buffer) => this.#heard(bytes));
    socket.on("close", () => this.#gone());
    socket.on("error", () => socket.terminate());
  }

  #heard(bytes: Buffer): void {
    const message = z.safeParse(clientMessageSchema, jsonOrUndefined(bytes));
    if (!message.success) {
      this.#socket.close(1008, "not understood");
      return;
    }
    try {
      this.#take(message.data, new Date());
    } catch (error) {
      if (error instanceof AppError) this.#refuse();
      // A disk that is full must not cost the pupil the line.
      else log.warn({ err: error }, "a pupil's message was not taken");
    }
  }

  #take(message: ClientMessage, now: Date): void {
    const asker = this.#asker;
    if (message.type === "hello") this.#welcome(message.token, now);
    else if (asker === undefined) this.#refuse();
    else if (asker.claims.exp * 1000 <= now.getTime()) this.#socket.close(CLOSE.expired, "expired");
    else this.#listen(asker, message, now);
  }

  #listen(asker: SignedIn, message: SignalMessage | { type: "heartbeat" }, now: Date): void {
    this.#wait();
    if (message.type === "heartbeat") this.#answerBeat(asker, now);
    else this.#node.signals.take(asker.session, message, now);
  }

  #welcome(token: string, now: Date): void {
    if (this.#asker !== undefined) return;
    const asker = signedInBy(this.#node, token, LINE, now);
    this.#asker = asker;
    const { lines } = this.#node;
    const first = !lines.isConnected(asker.session.id);
    lines.add(asker.session.id, this.#socket);
    this.#wait();
    this.#answerBeat(asker, now);
    if (first) this.#connection(asker, true, now);
  }

  #answerBeat({ session }: SignedIn, now: Date): void {
    send(this.#socket, JSON.stringify(this.#node.lines.stateOf(session.id, now)));
    setSeen(this.#node.database, session.id, now);
  }

  #connection({ session }: SignedIn, connected: boolean, now: Date): void {
    this.#node.signals.put(session, { kind: "connection", value: connected }, now);
  }

  #wait(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#socket.terminate(), SILENT_MS);
  }

  #refuse(): void {
    this.#socket.close(CLOSE.notAuthenticated, "not authenticated");
  }

  #gone(): void {
    clearTimeout(this.#patience);
    const asker = this.#asker;
    if (asker === undefined || !this.#node.lines.remove(asker.session.id, this.#socket)) return;
    try {
      this.#connection(asker, false, new Date());
    } catch (error) {
      log.warn({ err: error }, "a lost connection was not reported");
    }
  }
}

function jsonOrUndefined(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
