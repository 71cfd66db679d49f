import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ServerModel } from "@/test/attempt-server-model";
import { AnswerQueue } from "./answer-queue";
import type { AttemptServer, Reply } from "./attempt-server";
import { answerTo } from "./queue-state";
import type { QueueStore } from "./queue-store";
import { memoryQueueStore } from "./queue-store";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function draft(response: unknown) {
  return { questionId: "q1", response, hintUsed: false, flagged: false };
}

/** A queue over a server that is there or not, and what of it the test looks at. */
function open(store: QueueStore = memoryQueueStore()) {
  const model = new ServerModel();
  const link: { reply: Reply<never> | undefined } = { reply: undefined };
  const tries: number[] = [];
  const server: Pick<AttemptServer, "save" | "complete" | "sendLast"> = {
    save: (entry) => {
      tries.push(Date.now());
      return Promise.resolve(link.reply ?? { kind: "ok", value: model.save(entry) });
    },
    complete: () => Promise.resolve({ kind: "retry" }),
    sendLast: () => undefined,
  };
  const writer = { clientId: "a", page: "p" };
  const queue = new AnswerQueue({ attempt: "t", writer, store, server, announce: () => undefined });
  return { queue, model, link, tries };
}

/** Lets promises that are due run, and time pass. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it("sends a choice at once and typing after a pause, as one save", async () => {
  const { queue, model } = open();
  await queue.save(draft("chosen"), false);
  await pass(0);
  expect(model.logged("q1")).toEqual(["chosen"]);
  for (const typed of ["b", "bi", "bit"]) {
    await queue.save(draft(typed), true);
    await pass(200);
  }
  expect(model.position).toBe(1);
  await pass(600);
  expect(model.logged("q1")).toEqual(["chosen", "bit"]);
});

it("saves what is typed without a pause every four seconds", async () => {
  const { queue, model } = open();
  for (let keys = 1; keys <= 50; keys++) {
    await queue.save(draft(keys), true);
    await pass(200);
  }
  expect(model.logged("q1").length).toBeGreaterThanOrEqual(2);
  await pass(600);
  expect(model.logged("q1").at(-1)).toBe(50);
});

it("tries again after 1, 2, 4, 8, 16 and then every 30 seconds, and at once when told to hurry", async () => {
  const { queue, link, tries, model } = open();
  link.reply = { kind: "retry" };
  await queue.save(draft("kept"), false);
  await pass(91_500);
  const waits = tries.slice(1).map((at, index) => (at - (tries[index] ?? 0)) / 1000);
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
  expect(queue.snapshot().link).toBe("down");
  link.reply = undefined;
  queue.hurry();
  await pass(0);
  expect(model.current("q1")).toBe("kept");
  expect(queue.snapshot()).toMatchObject({ link: "up", state: { pending: [] } });
});

it("keeps a refused answer on the screen and goes on with the others", async () => {
  const { queue, link, model } = open();
  link.reply = { kind: "refused", code: "too-large", message: "Make it shorter." };
  await queue.save(draft("long"), false);
  await pass(0);
  link.reply = undefined;
  await queue.save({ ...draft("other"), questionId: "q2" }, false);
  await pass(0);
  const { state } = queue.snapshot();
  expect(answerTo(state, "q1")?.response).toBe("long");
  expect(state.refused.q1?.message).toBe("Make it shorter.");
  expect(model.current("q2")).toBe("other");
});

it("goes on from memory when the disk is full, says so, and still sends", async () => {
  const memory = memoryQueueStore();
  const disk = { full: false };
  const store: QueueStore = {
    outlivesThePage: true,
    change: (attempt, step) =>
      disk.full ? Promise.reject(new DOMException("full")) : memory.change(attempt, step),
  };
  const { queue, link, model } = open(store);
  link.reply = { kind: "retry" };
  await queue.save(draft("before"), false);
  await pass(0);
  disk.full = true;
  await queue.save(draft("after"), false);
  expect(queue.snapshot().outlivesThePage).toBe(false);
  link.reply = undefined;
  await pass(30_000);
  expect(model.logged("q1")).toEqual(["before", "after"]);
  expect(queue.snapshot().state.pending).toEqual([]);
});

it("takes up after a reload what the database had not written when the page went away", async () => {
  const before = open({ outlivesThePage: true, change: () => new Promise(() => undefined) });
  before.queue.save(draft("the last word"), false).catch(() => undefined);
  before.queue.leave();
  localStorage.setItem("markwell-left:t b", "[null, 7]");
  const { queue, model } = open({ ...memoryQueueStore(), outlivesThePage: true });
  await queue.refresh();
  expect(answerTo(queue.snapshot().state, "q1")?.response).toBe("the last word");
  queue.flush();
  await pass(0);
  await queue.save(draft("another"), false);
  await pass(0);
  expect(model.logged("q1")).toEqual(["the last word", "another"]);
  expect(localStorage).toHaveLength(0);
});

it("gives no number twice where a full disk loses the count at the next load", async () => {
  const { queue, model } = open({
    outlivesThePage: true,
    change: () => Promise.reject(new Error("the disk is full")),
  });
  await queue.save(draft("kept in memory"), false);
  await pass(0);
  const again = new AnswerQueue({
    ...{ attempt: "t", writer: { clientId: "a", page: "p2" }, announce: () => undefined },
    store: memoryQueueStore(),
    server: {
      save: (entry) => Promise.resolve({ kind: "ok", value: model.save(entry) }),
      complete: () => Promise.resolve({ kind: "retry" }),
      sendLast: () => undefined,
    },
  });
  await again.save(draft("after the reload"), false);
  await pass(0);
  expect(model.contradictions).toEqual([]);
  expect(model.logged("q1")).toEqual(["kept in memory", "after the reload"]);
});
