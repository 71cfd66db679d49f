import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { AnswerStore } from "./answer-store";
import type { ChainHead } from "./log-entry";
import type { SaveReply, SaveRequest } from "./protocol";
import { saveAnswer } from "./save-answer";
import { answersFromLog } from "./standing-answers";
import { verifyChain } from "./verify-chain";

/** One attempt in a store, open for an hour from `startedAt`, with its log and answers laid open. */
export interface StoreUnderTest {
  readonly store: AnswerStore;
  readonly attemptId: string;
  readonly questionIds: readonly string[];
  /** A question that the store holds, of another attempt. */
  readonly foreignQuestionId: string;
  readonly startedAt: Date;
  log(): Promise<StoredEntry[]>;
  head(): Promise<ChainHead>;
  answers(): Promise<StoredAnswer[]>;
  handIn(reason: "by-person" | "by-time"): Promise<void>;
  close(): Promise<void>;
}
export interface StoredEntry {
  readonly position: number;
  readonly kind: string;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}
export interface StoredAnswer {
  readonly questionId: string;
  readonly response: unknown;
  readonly position: number;
  readonly late: boolean;
  readonly hasOther: boolean;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const readResponse = (_type: string, value: unknown): unknown => value;
const clientId = (client: number): string => `0197a000-0000-4000-8000-00000000000${client}`;
const soon = (test: StoreUnderTest): Date => new Date(test.startedAt.getTime() + 60_000);
const tooLate = (test: StoreUnderTest): Date => new Date(test.startedAt.getTime() + 3_660_000);

/** What every store of answers promises. @param setUp a fresh attempt with at least two questions. */
export function answerStoreContract(name: string, setUp: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps answers`, () => {
    const opened: StoreUnderTest[] = [];
    const open = async () => {
      const test = await setUp();
      opened.push(test);
      return test;
    };
    afterEach(async () => {
      for (const test of opened.splice(0)) await test.close();
    });
    singleSaves(open);
    manySaves(open);
  });
}

function singleSaves(open: () => Promise<StoreUnderTest>): void {
  it("keeps a save, its receipt and its place in the chain", async () => {
    const test = await open();
    const before = await test.head();
    const reply = await save(test, { response: { v: 1, text: "photosynthesis" } });
    expect(reply).toMatchObject({ position: before.position + 1, standing: "current" });
    expect(reply.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await test.answers()).toMatchObject([
      { response: { v: 1, text: "photosynthesis" }, position: reply.position, late: false },
    ]);
    await expectIntact(test);
  });

  it("gives a repeated save its first reply and writes nothing", async () => {
    const test = await open();
    const first = await save(test, {});
    await save(test, { client_seq: 2, response: "later" });
    expect(await save(test, {})).toEqual(first);
    expect((await test.log()).filter(isSave)).toHaveLength(2);
  });

  it("writes the same save once when it arrives many times at the same moment", async () => {
    const test = await open();
    const replies = await Promise.all(Array.from({ length: 8 }, () => save(test, {})));
    expect(new Set(replies.map(({ position }) => position)).size).toBe(1);
    expect((await test.log()).filter(isSave)).toHaveLength(1);
  });

  it("refuses a save number that was already used for another answer", async () => {
    const test = await open();
    await save(test, { response: "first" });
    await expect(save(test, { response: "second" })).rejects.toMatchObject({ code: "conflict" });
    expect(await test.answers()).toMatchObject([{ response: "first" }]);
  });

  it("keeps an answer that came too late beside the one that was in time", async () => {
    const test = await open();
    await save(test, { response: "in time" });
    const reply = await save(test, { client_seq: 2, response: "too late" }, tooLate(test));
    expect(reply).toMatchObject({ standing: "late", time_remaining_seconds: 0 });
    expect(await test.answers()).toMatchObject([
      { response: "in time", late: false, hasOther: true },
    ]);
  });

  it("still takes late answers when time ran out, and none once the pupil has handed in", async () => {
    const test = await open();
    await test.handIn("by-time");
    expect(await save(test, {}, tooLate(test))).toMatchObject({ standing: "late" });
    await test.handIn("by-person");
    const before = await test.head();
    await expect(save(test, { client_seq: 2 })).rejects.toMatchObject({ code: "closed" });
    expect(await test.head()).toEqual(before);
  });

  it("refuses a question of another test and writes nothing", async () => {
    const test = await open();
    const before = await test.head();
    for (const question_id of [test.foreignQuestionId, "0197a000-0000-7000-8000-00000000dead"]) {
      await expect(save(test, { question_id })).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await test.head()).toEqual(before);
  });

  it("keeps hostile text as text", async () => {
    const test = await open();
    const response = { text: "'; DROP TABLE x; -- \u0000 \ud800 \u{1f9ea} 1e2", n: 1e21, z: -0 };
    await save(test, { response });
    const [answer] = await test.answers();
    expect(answer?.response).toMatchObject({ text: "'; DROP TABLE x; --  \ufffd \u{1f9ea} 1e2" });
    await expectIntact(test);
  });
}

/** One step of a story: which of three devices does what, to which question. */
type Step =
  | { does: "write"; device: number; question: number; text: string }
  | { does: "send"; device: number; which: number; replyLost: boolean }
  | { does: "hear"; device: number };

const device = fc.nat(2);
const story = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant("write" as const),
        device,
        question: fc.nat(1),
        text: fc.string({ maxLength: 6 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant("send" as const),
        device,
        which: fc.nat(3),
        replyLost: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("hear" as const), device }) },
  ) satisfies fc.Arbitrary<Step>,
  { maxLength: 30 },
);

function manySaves(open: () => Promise<StoreUnderTest>): void {
  it("loses nothing acknowledged, whatever three devices write, repeat, reorder and replay", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const test = await open();
        const devices = [0, 1, 2].map((client) => new Device(test, client));
        for (const step of steps) await devices[step.device]?.take(step);
        // Everything still waiting arrives at once, from all devices at the same moment.
        await Promise.all(devices.map((each) => each.replay()));
        await expectNothingLost(
          test,
          devices.flatMap((each) => each.acknowledged),
        );
      }),
      { numRuns: 40 },
    );
  });
}

/** A pupil's computer: a queue of saves, and what the server has acknowledged of them. */
class Device {
  readonly acknowledged: { request: SaveRequest; reply: SaveReply }[] = [];
  private readonly queue: SaveRequest[] = [];
  private heard = 0;
  private written = 0;
  constructor(
    private readonly test: StoreUnderTest,
    private readonly client: number,
  ) {}

  async take(step: Step): Promise<void> {
    if (step.does === "write") this.write(step.question, step.text);
    else if (step.does === "hear") this.heard = (await this.test.head()).position;
    else await this.send(step.which, step.replyLost);
  }

  async replay(): Promise<void> {
    while (this.queue.length > 0) await this.send(0, false);
  }

  private write(question: number, text: string): void {
    this.written += 1;
    const request = requestOf(this.test, {
      question_id: this.test.questionIds[question],
      client_id: clientId(this.client),
      client_seq: this.written,
      based_on: this.heard,
      response: { v: 1, text },
    });
    this.queue.push(request);
  }

  private async send(which: number, replyLost: boolean): Promise<void> {
    const index = Math.min(which, this.queue.length - 1);
    const request = this.queue[index];
    if (request === undefined) return;
    const reply = await sent(this.test, request, soon(this.test));
    if (replyLost) return;
    this.queue.splice(index, 1);
    this.heard = Math.max(this.heard, reply.position);
    this.acknowledged.push({ request, reply });
  }
}

async function expectNothingLost(
  test: StoreUnderTest,
  acknowledged: { request: SaveRequest; reply: SaveReply }[],
): Promise<void> {
  const log = await test.log();
  const saves = log.filter(isSave).map((entry) => ({
    position: entry.position,
    ...(JSON.parse(new TextDecoder().decode(entry.payload)) as SaveRequest),
  }));
  for (const { request, reply } of acknowledged) {
    const entry = saves.find(({ position }) => position === reply.position);
    expect(entry).toMatchObject({ client_id: request.client_id, response: request.response });
  }
  expect(saves).toHaveLength(new Set(saves.map((s) => `${s.client_id} ${s.client_seq}`)).size);
  const stored = await test.answers();
  const answers = new Map(stored.map((a) => [a.questionId, a.position]));
  for (const questionId of test.questionIds) {
    const mine = saves.filter((entry) => entry.question_id === questionId);
    expect(answers.get(questionId)).toBe(winnerOf(mine)?.position);
  }
  const remade = answersFromLog(log, false);
  for (const { questionId, response, position, late, hasOther } of stored) {
    expect(remade.get(questionId)).toMatchObject({ response, position, late, hasOther });
  }
  await expectIntact(test);
}

type SavedEntry = SaveRequest & { position: number };

/** The rule told another way: walk the log and let each save stand or fall against the one in force. */
function winnerOf(saves: readonly SavedEntry[]): SavedEntry | undefined {
  let winner: SavedEntry | undefined;
  for (const entry of saves) {
    const own = winner !== undefined && winner.client_id === entry.client_id;
    const newer = winner !== undefined && own && entry.client_seq > winner.client_seq;
    const knew = winner !== undefined && !own && entry.based_on >= winner.position;
    if (winner === undefined || newer || knew) winner = entry;
  }
  return winner;
}

function requestOf(test: StoreUnderTest, given: Partial<SaveRequest>): SaveRequest {
  return {
    question_id: test.questionIds[0] ?? "",
    response: { v: 1, text: "an answer" },
    client_id: clientId(0),
    client_seq: 1,
    based_on: 0,
    client_time: "2026-03-02T10:42:03Z",
    ...given,
  };
}

function save(
  test: StoreUnderTest,
  given: Partial<SaveRequest>,
  receivedAt = soon(test),
): Promise<SaveReply> {
  return sent(test, requestOf(test, given), receivedAt);
}

function sent(test: StoreUnderTest, request: SaveRequest, receivedAt: Date): Promise<SaveReply> {
  return saveAnswer(test.attemptId, request, receivedAt, {
    store: test.store,
    sha256,
    readResponse,
  });
}

function isSave(entry: StoredEntry): boolean {
  return new TextDecoder().decode(entry.payload).includes('"standing":');
}

async function expectIntact(test: StoreUnderTest): Promise<void> {
  const [log, head] = await Promise.all([test.log(), test.head()]);
  expect(verifyChain(test.attemptId, log, head, sha256)).toEqual({
    intact: true,
    length: log.length,
  });
}
