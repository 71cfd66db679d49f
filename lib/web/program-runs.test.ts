import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { handInAttempt, startAttempt } from "@/lib/features/attempts/mutations";
import { newId } from "@/lib/platform/db/new-id";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, CHOICE, cookieOf } from "@/test/assigned-test";
import { NAIVE_PROGRAM, PROGRAM, RIGHT_PROGRAM } from "@/test/program-question";
import { trustedProxies } from "./forwarded-headers";
import { programRuns } from "./program-runs";
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

function ask(body: Record<string, unknown>, as = cookie): Promise<Response> {
  return fetch(`${origin}/attempts/${attemptId}/run`, {
    method: "POST",
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
  for (let run = 0; run < FEW; run++) expect((await ask({ source: "1" })).status).toBe(200);
  const reply = await ask({ source: "1" });
  expect(reply.status).toBe(429);
  expect(await reply.text()).toContain("Try again in");
});
