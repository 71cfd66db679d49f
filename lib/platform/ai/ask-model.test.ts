import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Quirks } from "@/test/strict-model-rules";
import { GOOD_MODEL } from "@/test/strict-model-rules";
import type { Mood, StrictModelServer } from "@/test/strict-model-server";
import { GOOD_KEY, startStrictModelServer } from "@/test/strict-model-server";
import type { ModelCallRecord } from "./ask-model";
import { modelAsker } from "./ask-model";
import type { ModelSettings } from "./model-settings";

const reply = z.object({ gas: z.string(), also: z.nullable(z.array(z.string())) });
const GOOD = JSON.stringify({ gas: "oxygen", also: null });
let server: StrictModelServer;
let calls: ModelCallRecord[];

async function serve(quirks: Quirks = {}, say = GOOD): Promise<void> {
  server = await startStrictModelServer(() => say, quirks);
}
beforeEach(() => {
  calls = [];
});
afterEach(() => server.stop());

function settings(over: Partial<ModelSettings> = {}): ModelSettings {
  const base = { apiKey: GOOD_KEY, baseUrl: server.url, model: GOOD_MODEL };
  return { ...base, maxReplyTokens: 500, timeoutMs: 5_000, backoffMs: 1, ...over };
}

function ask(over: Partial<ModelSettings> = {}, signal?: AbortSignal) {
  const asker = modelAsker(settings(over), {
    mayAsk: async () => undefined,
    onCall: async (record) => void calls.push(record),
    ...(signal === undefined ? {} : { signal }),
  });
  const messages = [{ role: "user" as const, content: "Which gas do plants give off?" }];
  return asker({ purpose: "test", promptVersion: "test 1", messages, reply });
}

const outcomes = () => calls.map(({ outcome }) => outcome);

describe("an answer", () => {
  it("comes back parsed, and its cost is logged", async () => {
    await serve();
    expect(await ask()).toEqual({ gas: "oxygen", also: null });
    expect(calls).toMatchObject([
      { outcome: "ok", purpose: "test", promptVersion: "test 1", model: GOOD_MODEL },
    ]);
    expect(calls[0]?.inputTokens).toBeGreaterThan(0);
  });

  it.each<[string, Quirks, string | undefined]>([
    ["strict schema", { reasoning: true }, "json_schema"],
    ["JSON without a schema", { noJsonSchema: true }, "json_object"],
    ["plain words", { noJsonSchema: true, noJsonObject: true }, undefined],
    ["an old token limit", { oldLimit: true }, "json_schema"],
    ["an old limit and no schema", { oldLimit: true, noJsonSchema: true }, "json_object"],
  ])("is had from a server that takes %s", async (_, quirks, format) => {
    await serve(quirks);
    expect(await ask()).toEqual({ gas: "oxygen", also: null });
    expect(server.requests.at(-1)?.response_format?.type).toBe(format);
  });

  it.each([
    ["in a fence", `\`\`\`json\n${GOOD}\n\`\`\``],
    ["with words around it", `Certainly! Here it is: ${GOOD} Anything else?`],
  ])("is read %s", async (_, text) => {
    await serve({}, text);
    expect(await ask()).toEqual({ gas: "oxygen", also: null });
  });

  it.each([
    ["nonsense", "I like plants.", "unreadable"],
    ["another shape", '{"gas": 7}', "wrong-shape"],
  ])("is asked for once more after %s", async (_, text, outcome) => {
    await serve();
    server.moods.push({ kind: "say", text });
    expect(await ask()).toEqual({ gas: "oxygen", also: null });
    expect(outcomes()).toEqual([outcome, "ok"]);
    expect(server.requests[1]?.messages.at(-1)?.content).toMatch(/could not be used/);
  });
});

describe("a service that is busy or faulty", () => {
  it.each<[string, Mood]>([
    ["rate limits", { kind: "rate-limit", retryAfterMs: 2 }],
    ["faults", { kind: "server-error" }],
    ["a broken gateway", { kind: "html" }],
    ["a line cut off", { kind: "cut-off-line" }],
  ])("is asked again after %s, within bounds", async (_, mood) => {
    await serve();
    server.moods.push(mood, mood);
    expect(await ask()).toEqual({ gas: "oxygen", also: null });
    server.moods.push(mood, mood, mood);
    await expect(ask()).rejects.toBeInstanceOf(AppError);
    expect(server.requests).toHaveLength(6);
  });

  it("is given up when it never answers", async () => {
    await serve();
    server.moods.push({ kind: "hang" }, { kind: "hang" }, { kind: "hang" });
    await expect(ask({ timeoutMs: 50 })).rejects.toThrow(/did not answer in time.*kept/);
    expect(outcomes()).toEqual(["timed-out", "timed-out", "timed-out"]);
  });

  it("is given up when it stops in the middle", async () => {
    await serve();
    server.moods.push({ kind: "hang-midway" }, { kind: "hang-midway" }, { kind: "hang-midway" });
    await expect(ask({ timeoutMs: 50 })).rejects.toThrow(/did not answer in time/);
  });

  it("is said to be out of reach", async () => {
    await serve();
    await expect(ask({ baseUrl: "http://127.0.0.1:9/v1" })).rejects.toThrow(/could not be reached/);
  });
});

describe("what cannot be mended by asking again", () => {
  it.each<[Mood["kind"], RegExp, string]>([
    ["no-credit", /credit .* used up/, "no-credit"],
    ["refuse", /declined/, "refused"],
    ["truncate", /cut off before its end/, "cut-off"],
    ["filter", /content rules/, "filtered"],
    ["empty-choices", /not in a form/, "unreadable"],
  ])("%s has its own sentence and one request", async (kind, sentence, outcome) => {
    await serve();
    server.moods.push({ kind } as Mood);
    await expect(ask()).rejects.toThrow(sentence);
    expect(outcomes()).toEqual([outcome]);
  });

  it("a wrong key, an unknown model", async () => {
    await serve();
    await expect(ask({ apiKey: "sk-other" })).rejects.toThrow(/did not accept the school's key/);
    await expect(ask({ model: "none" })).rejects.toThrow(/does not have the model/);
    expect(outcomes()).toEqual(["key-refused", "no-such-model"]);
  });

  it("nonsense twice", async () => {
    await serve({}, "no");
    await expect(ask()).rejects.toThrow(/not in a form that can be read, twice/);
    expect(server.requests).toHaveLength(2);
  });
});

it("stops at once when it is cancelled", async () => {
  await serve();
  server.moods.push({ kind: "hang" });
  const stop = new AbortController();
  const asked = ask({}, stop.signal);
  stop.abort();
  await expect(asked).rejects.toThrow(/Stopped as you asked/);
});
