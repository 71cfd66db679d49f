import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { paperSchema, progressSchema, saveReplySchema } from "@/lib/core/attempts/protocol";
import { startAttempt } from "@/lib/features/attempts/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, cookieOf } from "@/test/assigned-test";
import { ATTEMPT_ROUTES, attemptRoutes } from "./answer-saves";
import { trustedProxies } from "./forwarded-headers";
import { requestHandler } from "./request-handler";
import type { ProgramRoute } from "./route";

let server: Server;
let origin: string;
let test: AssignedTest;
let attemptId: string;
let cookie: string;

function serverOf(routes: readonly ProgramRoute[]): Server {
  const parts = {
    routes,
    isTrusted: trustedProxies([]),
    isDatabaseUp: () => true,
    next: async () => undefined,
  };
  return createServer(requestHandler(parts, false));
}

/** @returns its origin. */
async function listening(starting: Server): Promise<string> {
  await new Promise<void>((ready) => starting.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(starting.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  server = serverOf(ATTEMPT_ROUTES);
  origin = await listening(server);
});
afterAll(() => server.close());

beforeEach(async () => {
  test = await assignTest();
  const personId = test.pupilIds[0] ?? "";
  const actor = { personId, role: "pupil", sessionId: undefined } as const;
  attemptId = await startAttempt(actor, test, new Date());
  cookie = await cookieOf(personId);
});

function call(
  path: string,
  body?: unknown,
  headers: Record<string, string | undefined> = {},
): Promise<Response> {
  const all: Record<string, string | undefined> = {
    origin,
    cookie,
    "content-type": "application/json",
    ...headers,
  };
  const sent = Object.entries(all).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return fetch(`${origin}/attempts/${attemptId}/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: sent,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

function request(given: Record<string, unknown> = {}) {
  return {
    question_id: test.questionIds[1],
    response: { v: 1, text: "photosynthesis" },
    client_id: "0197a000-0000-4000-8000-000000000001",
    client_seq: 1,
    based_on: 0,
    client_time: "2026-03-02T10:42:03Z",
    ...given,
  };
}

async function expectNothingWritten(): Promise<void> {
  const row = await db.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { _count: { select: { log: true, answers: true } } },
  });
  expect(row).toMatchObject({ logPosition: 1, _count: { log: 1, answers: 0 } });
}

it("gives the paper, keeps an answer, tells progress and hands in", async () => {
  const paper = paperSchema.parse(await (await call("paper")).json());
  expect(paper.questions).toHaveLength(3);
  const reply = saveReplySchema.parse(await (await call("answer", request())).json());
  expect(reply).toMatchObject({ position: 2, standing: "current" });
  const progress = progressSchema.parse(await (await call("progress")).json());
  expect(progress).toMatchObject({ questions_answered: 1, total_questions: 3, position: 2 });
  const done = { client_id: request().client_id, client_seq: 2, based_on: 2 };
  expect(await (await call("complete", done)).json()).toMatchObject({ feedback_ready: true });
  const late = await call("answer", request({ client_seq: 3 }));
  expect(late.status).toBe(423);
  expect(await late.json()).toMatchObject({ error: { code: "closed" } });
  const again = paperSchema.parse(await (await call("paper")).json());
  expect(again).toMatchObject({
    state: "submitted",
    questions: [{}, { saved: { position: 2 } }, {}],
  });
});

it("takes what a closing page sends with a beacon", async () => {
  const reply = await call("answer", request(), { "content-type": "text/plain;charset=UTF-8" });
  expect(reply.status).toBe(200);
});

it("remembers how the pupil likes to read", async () => {
  await call("preferences", { font: "opendyslexic", overlay: "blue", text_size: "enormous" });
  const paper = paperSchema.parse(await (await call("paper")).json());
  expect(paper.preferences).toMatchObject({
    font: "opendyslexic",
    overlay: "blue",
    text_size: "normal",
  });
});

it.each([
  ["answer", "https://evil.example"],
  ["complete", "https://evil.example"],
  ["preferences", undefined],
])("refuses %s from a page of %s", async (path, from) => {
  expect((await call(path, request(), { origin: from })).status).toBe(403);
  await expectNothingWritten();
});

describe("says nothing, not a byte, to", () => {
  const silent = async (
    status: number,
    path: string,
    headers: Record<string, string | undefined>,
  ) => {
    const isGet = path === "paper" || path === "progress";
    const response = await call(path, isGet ? undefined : request(), headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("");
    await expectNothingWritten();
  };
  const ALL = ["paper", "progress", "answer", "complete", "preferences"];

  it.each(ALL)("nobody (%s)", (path) => silent(401, path, { cookie: undefined }));
  it.each(ALL)("a forged session (%s)", (path) =>
    silent(401, path, { cookie: `markwell.session=${"A".repeat(43)}` }),
  );
  it.each(ALL.slice(0, 4))("another pupil (%s)", async (path) => {
    const other = (await assignTest()).pupilIds[0] ?? "";
    await silent(403, path, { cookie: await cookieOf(other) });
  });
  it.each(ALL)("a teacher (%s)", async (path) =>
    silent(403, path, { cookie: await cookieOf(test.teacherId) }),
  );

  it("a pupil who was signed out or disabled a moment ago", async () => {
    const personId = test.pupilIds[0] ?? "";
    expect((await call("progress")).status).toBe(200);
    await db.session.updateMany({ where: { personId }, data: { revokedAt: new Date() } });
    await silent(401, "answer", {});
    const fresh = await cookieOf(personId);
    await db.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    await silent(401, "answer", { cookie: fresh });
    await db.person.update({ where: { id: personId }, data: { disabledAt: null } });
  });

  it("somebody who does not know what to ask either", async () => {
    const response = await call("answer", "{", { cookie: undefined });
    expect([response.status, await response.text()]).toEqual([401, ""]);
    const forged = await call("answer", "{", { cookie: `markwell.session=${"B".repeat(43)}` });
    expect([forged.status, await forged.text()]).toEqual([401, ""]);
  });
});

describe("refuses in words, and writes nothing, when the save", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const body = (given: Record<string, unknown>) => () => JSON.stringify(request(given));
  const raw = (response: string) => () =>
    JSON.stringify(request({ response: 0 })).replace('"response":0', `"response":${response}`);

  it.each<[string, number, () => string]>([
    ["is empty", 400, () => ""],
    ["is no JSON", 400, () => "{'response': 1}"],
    ["is a list", 400, () => "[]"],
    ["is null", 400, () => "null"],
    ["is too long", 413, body({ response: { v: 1, text: "a".repeat(70_000) } })],
    ["is far too long", 413, body({ response: { v: 1, text: "a".repeat(5_000_000) } })],
    ["is nested as deep as the body allows", 400, raw(deep)],
    [
      "has an answer longer than its type takes",
      400,
      body({ response: { v: 1, text: "a".repeat(501) } }),
    ],
    ["has an answer of another type", 400, body({ response: { v: 1, option: "a" } })],
    ["has an answer of a version to come", 400, body({ response: { v: 2, text: "a" } })],
    ["has no answer", 400, body({ response: undefined })],
    ["would reach for a prototype", 400, raw('{"__proto__":{"v":1,"text":"a"}}')],
    ["names a question of nobody's", 404, body({ question_id: newId() })],
    ["names a question that is no id", 400, body({ question_id: "1; drop table" })],
    ["counts from nought", 400, body({ client_seq: 0 })],
    ["counts beyond what is stored", 400, body({ client_seq: 2_147_483_648 })],
    ["counts in halves", 400, body({ client_seq: 1.5 })],
    ["has a time of a mile", 400, body({ client_time: "x".repeat(41) })],
    ["has a device that is no id", 400, body({ client_id: "' or 1=1 --" })],
    ["is based on a negative position", 400, body({ based_on: -1 })],
  ])("%s: %i", async (_what, status, sent) => {
    const response = await call("answer", sent());
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(/^[A-Z].{10,400}\.$/s);
    await expectNothingWritten();
  });

  it("is not UTF-8", async () => {
    const bytes = Buffer.from(JSON.stringify(request())).fill(0xff, 100, 102);
    const response = await fetch(`${origin}/attempts/${attemptId}/answer`, {
      method: "POST",
      headers: { origin, cookie, "content-type": "application/json" },
      body: bytes,
    });
    expect(response.status).toBe(400);
    await expectNothingWritten();
  });

  it("names a question of another test", async () => {
    const foreign = (await assignTest()).questionIds[1];
    expect((await call("answer", request({ question_id: foreign }))).status).toBe(404);
    await expectNothingWritten();
  });

  it("is for an attempt that is no id, or that is not there", async () => {
    const ask = (id: string) => fetch(`${origin}/attempts/${id}/progress`, { headers: { cookie } });
    expect((await ask("1'--")).status).toBe(404);
    expect((await ask(newId())).status).toBe(403);
  });
});

it("ignores a score, a clock and a deadline that a client sends", async () => {
  const wishes = { score: 100, points: 2, deadline: "2099-01-01", position: 99, saved_at: "2001" };
  const response = await call("answer", request(wishes));
  expect(await response.json()).toMatchObject({ position: 2 });
  const entry = await db.answerLog.findFirstOrThrow({ where: { attemptId, position: 2 } });
  const logged = Buffer.from(entry.payload).toString();
  for (const wish of Object.keys(wishes)) expect(logged).not.toContain(`"${wish}"`);
});

it("keeps NUL and half characters out of the answer, and the rest of it", async () => {
  const text = "a\u0000b \ud800 <script>alert(1)</script> =1+1 \u{1f9ea}";
  await call("answer", request({ response: { v: 1, text } }));
  const answer = await db.answer.findFirstOrThrow({ where: { attemptId } });
  expect(answer.response).toEqual({
    v: 1,
    text: "ab \ufffd <script>alert(1)</script> =1+1 \u{1f9ea}",
  });
});

it("asks a script that hammers to wait, and says how long", async () => {
  const strict = serverOf(attemptRoutes({ burst: 2, perSecond: 0.001 }));
  const home = await listening(strict);
  const knock = () =>
    fetch(`${home}/attempts/${attemptId}/answer`, {
      method: "POST",
      headers: { origin: home, cookie, "content-type": "application/json" },
      body: JSON.stringify(request()),
    });
  expect([(await knock()).status, (await knock()).status]).toEqual([200, 200]);
  const refused = await knock();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  strict.close();
});
