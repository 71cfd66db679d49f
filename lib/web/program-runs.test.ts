import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { handInAttempt, startAttempt } from "@/lib/features/attempts/mutations";
import { newId } from "@/lib/platform/db/new-id";
import { runPython } from "@/lib/platform/python/run-python";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, CHOICE, cookieOf } from "@/test/assigned-test";
import { NAIVE_PROGRAM, PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { trustedProxies } from "./forwarded-headers";
import { programRuns, RUNS } from "./program-runs";
import { makeRateLimit } from "./rate-limit";
import { requestHandler } from "./request-handler";

const FEW = 4;
let server: Server;
let origin: string;
let test: AssignedTest;
let attemptId: string;
let cookie: string;

const actor = () =>
  ({ personId: test.pupilIds[0] ?? "", role: "pupil", sessionId: undefined }) as const;

beforeAll(async () => {
  const parts = {
    routes: programRuns({ burst: FEW, perSecond: 0.001 }),
    isTrusted: trustedProxies([]),
    isDatabaseUp: () => true,
    next: async () => undefined,
  };
  server = createServer(requestHandler(parts, false));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

beforeEach(async () => {
  test = await assignTest({ pupils: 2, questions: [PROGRAM, CHOICE] });
  attemptId = await startAttempt(actor(), test, new Date());
  cookie = await cookieOf(actor().personId);
});

function ask(
  body: Record<string, unknown>,
  as = cookie,
  signal: AbortSignal | null = null,
): Promise<Response> {
  return fetch(`${origin}/attempts/${attemptId}/run`, {
    method: "POST",
    signal,
    headers: { origin, cookie: as, "content-type": "application/json" },
    body: JSON.stringify({ question_id: test.questionIds[0], input: null, ...body }),
  });
}

/** The last line is what came of it. */
async function outcomeOf(reply: Response): Promise<unknown> {
  return JSON.parse((await reply.text()).trim().split("\n").at(-1) ?? "");
}

it("runs a program with what is typed in, and shows the screen", async () => {
  const reply = await ask({ source: RIGHT_PROGRAM, input: "3\n4\n" });
  const screen = "First? 3\nSecond? 4\n7\n";
  expect(await outcomeOf(reply)).toEqual({ screen, problem: null, line: null });
});

it("says an error in plain words, with its line", async () => {
  const reply = await ask({ source: "x = 1\nprint(y)", input: "" });
  const problem =
    "Line 2: Python does not know “y”. Check how it is spelt, and that it has a value before this line.";
  expect(await outcomeOf(reply)).toEqual({ screen: "", problem, line: 2 });
});

it("tests with what the question shows, and tells nothing of hidden tests", async () => {
  const reply = await ask({ source: NAIVE_PROGRAM });
  const words = "Passed (typed in: 3, 4).";
  expect(await outcomeOf(reply)).toEqual({ tests: [{ passed: true, words }] });
});

it("is for the pupil whose attempt it is, while it is under way, and for questions with programs", async () => {
  const other = await cookieOf(test.pupilIds[1] ?? "");
  expect((await ask({ source: "1" }, other)).status).toBe(403);
  expect((await ask({ source: "1" }, "")).status).toBe(401);
  expect((await ask({ source: "x".repeat(20_001) })).status).toBe(400);
  expect((await ask({ source: "1", question_id: newId() })).status).toBe(404);
  const choice = await ask({ source: "1", question_id: test.questionIds[1] });
  expect(await outcomeOf(choice)).toEqual({ error: "This question has no program to run." });
  const request = { client_id: newId(), client_seq: 1, based_on: 0 };
  await handInAttempt(actor(), attemptId, request, new Date());
  expect((await ask({ source: "1" })).status).toBe(423);
});

it("lets a pupil run so often and no more, and says when again", async () => {
  for (let run = 0; run < FEW; run++) {
    const reply = await ask({ source: "1" });
    expect(reply.status).toBe(200);
    await reply.text();
  }
  const reply = await ask({ source: "1" });
  expect(reply.status).toBe(429);
  expect(await reply.text()).toContain("Try again in");
});

it("lets nobody run more than thirty in any minute, however they are spread", () => {
  for (const every of [1, 2, 4]) {
    const waitOf = makeRateLimit(RUNS);
    const seconds = Array.from({ length: 600 }, (_, second) => second).filter(
      (second) => second % every === 0,
    );
    const ran = seconds.filter((second) => waitOf("pupil", new Date(second * 1000)) === 0);
    const inMinuteFrom = (start: number) => ran.filter((at) => at >= start && at < start + 60);
    const most = Math.max(...ran.map((start) => inMinuteFrom(start).length));
    expect(most).toBeLessThanOrEqual(30);
    expect(most).toBeGreaterThanOrEqual(15);
  }
  const waitOf = makeRateLimit(RUNS);
  const all = Array.from({ length: 100 }, () => waitOf("script", new Date(0)));
  const later = Array.from({ length: 60 }, (_, at) => waitOf("script", new Date(at * 1000)));
  expect([...all, ...later].filter((wait) => wait === 0).length).toBeLessThanOrEqual(30);
});

it("runs one program of a pupil at a time, and says so", async () => {
  const endless = await ask({ source: "while True:\n    pass", input: "" });
  expect(endless.status).toBe(200);
  const second = await ask({ source: "1" });
  expect(second.status).toBe(429);
  expect(await second.text()).toContain("Your program is still being run.");
  expect(await outcomeOf(endless)).toMatchObject({ problem: expect.stringContaining("in time") });
  expect((await ask({ source: "1" })).status).toBe(200);
});

it("takes a pupil who went away out of the queue", async () => {
  const events: string[] = [];
  const endless = { program: "while True:\n    pass", seconds: 10 };
  for (const who of ["one", "two"]) void runPython(endless, { who }).then(() => events.push(who));
  const leaving = new AbortController();
  const reply = await ask({ source: "print(1)", input: "" }, cookie, leaving.signal);
  await reply.body?.getReader().read();
  const movedUp = new Promise<void>((resolve) => {
    const onPosition = (ahead: number) => {
      if (events.push(`place ${ahead}`) === 2) resolve();
    };
    void runPython({ program: "print(2)" }, { who: "next", onPosition });
  });
  leaving.abort();
  await movedUp;
  const [before = "", after = ""] = events;
  expect(Number(before.replace("place ", "")) - Number(after.replace("place ", ""))).toBe(1);
});
