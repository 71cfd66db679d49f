import { afterEach, beforeEach, expect, it } from "vitest";
import * as z from "zod/mini";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import { askInTime } from "./ask-in-time";

const reply = z.object({ question: z.nullable(z.string()) });
let server: StrictModelServer;
let outcomes: string[];

beforeEach(async () => {
  outcomes = [];
  server = await startStrictModelServer(() => '{"question": "Why?"}');
});
afterEach(() => server.stop());

function ask(withinMs: number, stop?: AbortSignal) {
  const settings = {
    apiKey: GOOD_KEY,
    baseUrl: server.url,
    model: GOOD_MODEL,
    maxReplyTokens: 500,
    timeoutMs: 90_000,
    backoffMs: 60_000,
  };
  const hooks = {
    mayAsk: async () => undefined,
    onCall: async ({ outcome }: { outcome: string }) => void outcomes.push(outcome),
    ...(stop === undefined ? {} : { signal: stop }),
  };
  const messages = [{ role: "user" as const, content: "Ask something." }];
  return askInTime(
    settings,
    hooks,
    withinMs,
  )({ purpose: "t", promptVersion: "t 1", messages, reply });
}

it("gives the answer that comes in time", async () => {
  expect(await ask(5_000)).toEqual({ question: "Why?" });
});

it.each([{ kind: "hang" }, { kind: "hang-midway" }] as const)(
  "is over in time when the model falls silent ($kind), and is not tried again",
  async (mood) => {
    server.moods.push(mood, mood, mood);
    await expect(ask(100)).rejects.toThrow(/did not answer in time/);
    expect(outcomes).toEqual(["timed-out"]);
  },
);

it("does not wait for a busy service longer than there is time", async () => {
  server.moods.push({ kind: "rate-limit", retryAfterMs: 60_000 });
  await expect(ask(100)).rejects.toThrow(/did not answer in time/);
  expect(server.requests).toHaveLength(1);
});

it("still stops at once for whoever cancels", async () => {
  server.moods.push({ kind: "hang" });
  const stop = new AbortController();
  const asked = ask(5_000, stop.signal);
  stop.abort();
  await expect(asked).rejects.toThrow(/Stopped as you asked/);
});
