import { setTimeout as pause } from "node:timers/promises";
import type { SaveReply } from "@/lib/core/attempts/protocol";
import { saveReplySchema } from "@/lib/core/attempts/protocol";
import { newId } from "@/lib/platform/db/new-id";

/** What the server has promised to keep. */
export interface Acknowledged {
  readonly position: number;
  readonly receipt: string;
  readonly text: string;
}

export interface Desk {
  readonly attemptId: string;
  readonly questionId: string;
  readonly cookie: string;
  /** Where the server is now. */
  readonly origin: () => string;
}

/** Short, as in the player: a server that is being restarted is back in a moment. */
const RETRY_MS = 20;

/** A pupil's computer that writes one answer after another, and sends each until it is acknowledged. */
export class SavingPupil {
  readonly acknowledged: Acknowledged[] = [];
  /** Statuses of replies that were no acknowledgement; 0 where the connection broke. */
  readonly refusals: number[] = [];
  #sequence = 0;
  readonly #client = newId();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Writes until told to stop; returns once everything written is acknowledged. */
  async writeUntil(done: () => boolean, onSend: () => void): Promise<void> {
    while (!done()) await this.writeOne(onSend);
  }

  /** Sends one new answer, again and again, until the server says it has it. */
  async writeOne(onSend: () => void = () => undefined): Promise<void> {
    this.#sequence += 1;
    const text = `answer ${this.#sequence}`;
    const body = JSON.stringify({
      question_id: this.#desk.questionId,
      response: { v: 1, text },
      client_id: this.#client,
      client_seq: this.#sequence,
      based_on: this.acknowledged.at(-1)?.position ?? 0,
      client_time: "2026-03-02T10:42:03Z",
    });
    for (;;) {
      onSend();
      const reply = await this.#send(body);
      if (reply !== undefined) {
        this.acknowledged.push({ position: reply.position, receipt: reply.receipt, text });
        return;
      }
      await pause(RETRY_MS);
    }
  }

  /** Asks for something else of the same attempt. @returns the status; 0 where the connection broke. */
  async ask(what: "paper" | "progress" | "preferences" | "complete"): Promise<number> {
    const { origin, attemptId, cookie } = this.#desk;
    const post = what === "preferences" || what === "complete";
    const request = { client_id: this.#client, client_seq: 2_000_000, based_on: 0 };
    const response = await fetch(`${origin()}/attempts/${attemptId}/${what}`, {
      method: post ? "POST" : "GET",
      headers: { "content-type": "application/json", origin: origin(), cookie },
      ...(post ? { body: JSON.stringify(request) } : {}),
    }).catch(() => undefined);
    await response?.text();
    return response?.status ?? 0;
  }

  async #send(body: string): Promise<SaveReply | undefined> {
    const { origin, attemptId, cookie } = this.#desk;
    try {
      const response = await fetch(`${origin()}/attempts/${attemptId}/answer`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: origin(), cookie },
        body,
      });
      if (response.ok) return saveReplySchema.parse(await response.json());
      this.refusals.push(response.status);
    } catch {
      this.refusals.push(0);
    }
    return undefined;
  }
}
