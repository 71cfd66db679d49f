/** A pupil's computer that writes one answer after another, and what a group's log must then hold; for tests. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { CompleteReply, SaveReply } from "@/lib/core/attempts/protocol";
import { completeReplySchema, saveReplySchema } from "@/lib/core/attempts/protocol";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import { getEntries, getHead, sha256 } from "@/lib/exam-node/store/chains";
import { openDatabase } from "@/lib/exam-node/store/open-database";
import { SLIP_PASSWORD } from "./exam-group";
import { ask, logIn, openPaper, saveOf } from "./exam-node-client";

type Where = { readonly origin: string };

interface Written {
  readonly reply: SaveReply;
  readonly text: string;
}

/** Sends each answer until it is acknowledged. */
export class Desk {
  readonly written: Written[] = [];
  readonly #client = randomUUID();
  #sequence = 0;

  constructor(
    readonly token: string,
    readonly sessionId: string,
    readonly questionId: string,
  ) {}

  async writeUntil(node: () => Where, done: () => boolean): Promise<void> {
    while (!done()) await this.writeOne(node);
  }

  async writeOne(node: () => Where): Promise<void> {
    this.#sequence += 1;
    const text = `answer ${this.#sequence}`;
    const save = saveOf(this.questionId, {
      response: { v: 1, text },
      client_id: this.#client,
      client_seq: this.#sequence,
      based_on: this.written.at(-1)?.reply.position ?? 0,
    });
    const reply = saveReplySchema.parse(await this.#untilTaken(node, "/exam/answer", save));
    this.written.push({ reply, text });
  }

  /** No more is written after it. */
  async handIn(node: () => Where): Promise<CompleteReply> {
    this.#sequence += 1;
    const handIn = {
      client_id: this.#client,
      client_seq: this.#sequence,
      based_on: this.written.at(-1)?.reply.position ?? 0,
    };
    return completeReplySchema.parse(await this.#untilTaken(node, "/exam/complete", handIn));
  }

  async #untilTaken(node: () => Where, path: string, body: object): Promise<unknown> {
    for (;;) {
      const response = await ask(node(), this.token, "POST", path, body).catch(() => undefined);
      // A connection may break behind the status, too.
      const reply =
        response?.ok === true ? await response.json().catch(() => undefined) : undefined;
      if (reply !== undefined) return reply;
      // As the player does: again and again, but not at once.
      await pause(10);
    }
  }
}

/** A pupil of the group, signed in with the slip and in front of the paper. */
export async function deskOf(node: Where, pupil: string, questionId: string): Promise<Desk> {
  const { token, exam_session_id } = await logIn(node, pupil, SLIP_PASSWORD);
  await openPaper(node, token);
  return new Desk(token, exam_session_id, questionId);
}

/** Where a group's database lies, and what opens it. */
export interface DatabaseOnDisk {
  readonly databasePath: string;
  readonly databaseKey: string;
}

/** What stands in a pupil's log, once the independent verifier has found it whole. */
export function wholeLog({ databasePath, databaseKey }: DatabaseOnDisk, sessionId: string) {
  const database = openDatabase(databasePath, databaseKey);
  try {
    const entries = getEntries(database, sessionId);
    const verdict = verifyChain(sessionId, entries, getHead(database, sessionId), sha256);
    expect(verdict).toEqual({ intact: true, length: entries.length });
    return entries.map(({ position, receipt, payload }) => ({
      position,
      receipt,
      saved: JSON.parse(new TextDecoder().decode(payload)) as { response?: { text: string } },
    }));
  } finally {
    database.close();
  }
}

/** Every answer that was acknowledged is there under its receipt, and nothing else is. */
export function expectKept(place: DatabaseOnDisk, desk: Desk): void {
  const log = new Map(wholeLog(place, desk.sessionId).map((entry) => [entry.position, entry]));
  for (const { reply, text } of desk.written) {
    expect(log.get(reply.position)).toMatchObject({ receipt: reply.receipt });
    expect(log.get(reply.position)?.saved.response?.text).toBe(text);
  }
  const saves = [...log.values()].filter(({ saved }) => saved.response !== undefined);
  expect(saves).toHaveLength(desk.written.length);
}
