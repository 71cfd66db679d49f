import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ServerModel } from "@/test/attempt-server-model";
import type { QueueState } from "./queue-state";
import {
  answerTo,
  EMPTY_QUEUE,
  sendableAtOnce,
  withAllClaimed,
  withClaim,
  withHandedIn,
  withHandIn,
  withLeftBehind,
  withRefused,
  withSave,
  withSaved,
  withServerAnswers,
} from "./queue-state";

const QUESTIONS = ["q1", "q2", "q3"];
const here = { clientId: "a", page: "p1" };
const at = "2026-03-05T10:00:00Z";

function draft(questionId: string, response: unknown) {
  return { questionId, response, hintUsed: false, flagged: false };
}

type Step =
  | { readonly kind: "answer"; readonly question: string }
  | { readonly kind: "send"; readonly fate: "heard" | "reply lost" | "request lost" }
  | { readonly kind: "reload" }
  | { readonly kind: "leave" }
  | { readonly kind: "leave at once"; readonly questions: readonly string[] }
  | { readonly kind: "read paper" }
  | { readonly kind: "elsewhere"; readonly question: string };

const question = fc.constantFrom(...QUESTIONS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: question.map((q): Step => ({ kind: "answer", question: q })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("heard" as const, "reply lost" as const, "request lost" as const)
      .map((fate): Step => ({ kind: "send", fate })),
  },
  fc.constantFrom<Step>({ kind: "reload" }, { kind: "leave" }, { kind: "read paper" }),
  question.map((q): Step => ({ kind: "elsewhere", question: q })),
  fc
    .array(question, { minLength: 1, maxLength: 3 })
    .map((questions): Step => ({ kind: "leave at once", questions })),
);

/** A browser, its network and the server, stepped by hand. Answers are 1, 2, 3 … in the order they were given. */
class World {
  readonly server = new ServerModel();
  state: QueueState = EMPTY_QUEUE;
  readonly given = new Map<string, number[]>();
  readonly foreign = new Set<string>();
  #answers = 0;
  #loads = 1;

  take(next: Step): void {
    if (next.kind === "answer") this.#answer(next.question);
    else if (next.kind === "send") this.send(next.fate);
    else if (next.kind === "reload") this.#loads += 1;
    else if (next.kind === "leave") this.#leave();
    else if (next.kind === "leave at once") this.#leaveAtOnce(next.questions);
    else if (next.kind === "read paper") this.readPaper();
    else this.#answerElsewhere(next.question);
  }

  send(fate: "heard" | "reply lost" | "request lost"): void {
    this.state = withClaim(this.state);
    const [entry] = this.state.pending;
    if (entry?.kind !== "save" || fate === "request lost") return;
    const reply = this.server.save(entry);
    if (fate === "heard") this.state = withSaved(this.state, entry, reply);
  }

  settle(): void {
    while (this.state.pending.length > 0) this.send("heard");
    this.readPaper();
  }

  readPaper(): void {
    this.state = withServerAnswers(this.state, this.server.position, this.server.answers());
  }

  #answer(q: string): void {
    this.#answers += 1;
    this.given.set(q, [...(this.given.get(q) ?? []), this.#answers]);
    // A tab keeps its client id from one load to the next.
    const writer = { clientId: "a", page: `p${this.#loads}` };
    this.state = withSave(this.state, writer, draft(q, this.#answers), at);
  }

  #answerElsewhere(q: string): void {
    this.foreign.add(q);
    this.server.saveElsewhere(q);
  }

  /** Everything is sent at once and no reply is read. */
  #leave(): void {
    for (const entry of sendableAtOnce(this.state)) this.server.save(entry);
    this.state = withAllClaimed(this.state);
  }

  /** The page goes away before the last answers are on disk, and is opened again. */
  #leaveAtOnce(questions: readonly string[]): void {
    const onDisk = this.state;
    for (const q of questions) this.#answer(q);
    this.#leave();
    this.state = withLeftBehind(onDisk, this.state.pending);
    this.#loads += 1;
  }
}

function play(steps: readonly Step[]): World {
  const world = new World();
  for (const next of steps) world.take(next);
  world.settle();
  return world;
}

describe("whatever happens on the way", () => {
  it("no number is ever used for two answers", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        expect(play(steps).server.contradictions).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("the last answer given to a question reaches the server's log", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = play(steps);
        for (const [q, answers] of world.given) {
          expect(world.server.logged(q)).toContain(answers.at(-1));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("without another device, the last answer given is the answer", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = play(steps);
        for (const [q, answers] of world.given) {
          if (!world.foreign.has(q)) expect(world.server.current(q)).toBe(answers.at(-1));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("in the end the page shows what the server holds", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = play(steps);
        for (const q of QUESTIONS) {
          expect(answerTo(world.state, q)?.response).toBe(world.server.current(q));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("waiting saves", () => {
  it("are one a question while nothing was sent", () => {
    let state = withSave(EMPTY_QUEUE, here, draft("q1", "b"), at);
    state = withSave(state, here, draft("q1", "bi"), at);
    state = withSave(state, here, draft("q2", 7), at);
    state = withSave(state, here, draft("q1", "bit"), at);
    expect(state.pending).toMatchObject([
      { sequence: 1, response: "bit" },
      { sequence: 2, response: 7 },
    ]);
  });

  it("are left alone once they may have been sent, and by another load of the page", () => {
    const sent = withClaim(withSave(EMPTY_QUEUE, here, draft("q1", "b"), at));
    expect(withSave(sent, here, draft("q1", "bi"), at).pending).toHaveLength(2);
    const unsent = withSave(EMPTY_QUEUE, here, draft("q1", "b"), at);
    const reloaded = { clientId: "a", page: "p2" };
    expect(withSave(unsent, reloaded, draft("q1", "bi"), at).pending).toHaveLength(2);
  });

  it("keep what the pupil could have seen, not what was heard later", () => {
    let state = withServerAnswers(EMPTY_QUEUE, 5, []);
    state = withSave(state, here, draft("q1", "mine"), at);
    state = withServerAnswers(state, 9, [
      { questionId: "q1", response: "theirs", position: 8, hintUsed: false, flagged: false },
    ]);
    expect(state.pending).toMatchObject([{ basedOn: 5 }]);
  });
});

it("shows a refused answer still, with the reason, until the pupil changes it", () => {
  const waiting = withClaim(withSave(EMPTY_QUEUE, here, draft("q1", "too long"), at));
  const [entry] = waiting.pending;
  if (entry?.kind !== "save") throw new Error("a save waits");
  const refused = withRefused(waiting, entry, { code: "too-large", message: "Make it shorter." });
  expect(refused.pending).toEqual([]);
  expect(answerTo(refused, "q1")?.response).toBe("too long");
  const mended = withSave(refused, here, draft("q1", "short"), at);
  expect(mended.refused).toEqual({});
  expect(mended.pending).toMatchObject([{ sequence: 2, response: "short" }]);
});

it("hands in after everything that waits, once, and then forgets the answers", () => {
  let state = withSave(EMPTY_QUEUE, here, draft("q1", 1), at);
  state = withHandIn(withHandIn(state, here), here);
  expect(state.pending.map(({ kind }) => kind)).toEqual(["save", "hand-in"]);
  const done = { submittedAt: at, receipt: "K7Q9F", feedbackReady: true };
  const over = withHandedIn(state, done);
  expect(over.answers).toEqual({});
  expect(over.pending.map(({ kind }) => kind)).toEqual(["save"]);
  expect(withHandIn(over, here)).toBe(over);
});
