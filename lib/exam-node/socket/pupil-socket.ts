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
import { inTransaction } from "../store/statements";
import { send } from "./lines";

const HELLO_WITHIN_MS = 5_000;
/** A browser that has not been heard for two heartbeats is gone, whatever its connection says. */
const SILENT_MS = 2 * HEARTBEAT_MS + 5_000;
/** Signals are facts for the invigilator, not a stream. */
const MOST_SIGNALS_A_MINUTE = 30;

type Signal = Extract<ClientMessage, { type: "signal" }>;

/** One browser's line: silent until it says who it is. */
export class PupilSocket {
  readonly #node: ExamNode;
  readonly #socket: WebSocket;
  #asker: SignedIn | undefined;
  #patience: ReturnType<typeof setTimeout>;
  #signals: number[] = [];

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

  #listen(asker: SignedIn, message: Signal | { type: "heartbeat" }, now: Date): void {
    this.#wait();
    if (message.type === "heartbeat") this.#answerBeat(asker, now);
    else this.#report(asker, message, now);
  }

  #welcome(token: string, now: Date): void {
    if (this.#asker !== undefined) return;
    const asker = signedInBy(this.#node, token, "WS /exam/ws", now);
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

  #report(asker: SignedIn, { kind, value }: Signal, now: Date): void {
    this.#signals = this.#signals.filter((at) => at > now.getTime() - 60_000);
    // Whether the connection stands, and which device it is, this side knows better.
    if (kind === "connection" || kind === "device_change") return;
    if (this.#signals.length >= MOST_SIGNALS_A_MINUTE) return;
    this.#signals.push(now.getTime());
    this.#put(asker, kind, value, now);
  }

  #connection(asker: SignedIn, connected: boolean, now: Date): void {
    this.#put(asker, "connection", connected, now);
  }

  #put({ session }: SignedIn, kind: Signal["kind"], value: Signal["value"], now: Date): void {
    inTransaction(this.#node.database, () =>
      this.#node.outbox.put({
        event_type: "participant_signal",
        participant_id: session.pupil_id,
        timestamp: now.toISOString(),
        kind,
        value,
      }),
    );
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
