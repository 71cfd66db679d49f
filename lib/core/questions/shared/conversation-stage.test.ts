import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Conversation } from "./conversation";
import {
  asksExaminer,
  asksPupil,
  LONGEST_WAIT_MS,
  stageOf,
  withDraft,
  withFinished,
  withReopened,
} from "./conversation-stage";

import type { FollowUp } from "./follow-up";

const emptyResponse = (): Conversation => ({ turns: [], draft: "" });
const START = Date.parse("2026-03-05T09:00:00.000Z");
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const content = { maxFollowups: 2 };
const asked = (text: string | null, seconds: number): FollowUp => ({
  text,
  askedAt: at(0),
  repliedAt: at(seconds),
});
const finished = (text: string, seconds = 0, before = emptyResponse()): Conversation =>
  withFinished({ ...before, draft: text }, at(seconds));
const stage = (
  response: Conversation,
  followUps: FollowUp[] | undefined,
  seconds: number,
  of = content,
) => stageOf(of, response, followUps, START + seconds * 1_000);

describe("where there is no examiner", () => {
  it("is one answer, with nothing to finish and nothing to wait for", () => {
    expect(stage(emptyResponse(), undefined, 0)).toEqual({
      kind: "writing",
      question: undefined,
      canFinish: false,
    });
    expect(stage(emptyResponse(), [], 0, { maxFollowups: 0 })).toMatchObject({
      canFinish: false,
    });
    expect(stage(finished("Ice."), undefined, 1)).toEqual({ kind: "finished" });
  });
});

describe("a finished answer", () => {
  it("is waited on for 20 seconds, and then the exam goes on", () => {
    expect(stage(finished("Ice."), [], 1)).toEqual({
      kind: "awaiting",
      until: START + LONGEST_WAIT_MS,
    });
    expect(stage(finished("Ice."), [], 19.9).kind).toBe("awaiting");
    expect(stage(finished("Ice."), [], 20)).toEqual({ kind: "finished" });
  });

  it("is not waited on once nothing is asked about it", () => {
    expect(stage(finished("Ice."), [asked(null, 2)], 3)).toEqual({ kind: "finished" });
  });

  it("brings a question, which joins the conversation with the first letter of its answer", () => {
    const followUps = [asked("Why is it lighter?", 2)];
    const first = finished("Ice.");
    expect(stage(first, followUps, 3)).toMatchObject({
      kind: "writing",
      question: { role: "assistant", content: "Why is it lighter?" },
      canFinish: true,
    });
    expect([asksPupil(first, []), asksPupil(first, followUps)]).toEqual([false, true]);
    const answering = withDraft(first, "B", followUps);
    expect(asksPupil(answering, followUps)).toBe(false);
    expect(asksPupil({ ...answering, draft: "" }, followUps)).toBe(true);
    expect(answering.turns.map(({ role }) => role)).toEqual(["student", "assistant"]);
    expect(withDraft(answering, "Be", followUps).turns).toHaveLength(2);
    expect(stage(answering, followUps, 5)).toMatchObject({
      question: { content: "Why is it lighter?" },
    });
  });

  it("is asked about as often as may be, and then no more", () => {
    const followUps = [asked("Why?", 2), asked("And then?", 8)];
    const one = withFinished(withDraft(finished("Ice."), "Because.", followUps), at(4));
    expect(stage(one, followUps, 9)).toMatchObject({
      question: { content: "And then?" },
      canFinish: false,
    });
    const two = withFinished(withDraft(one, "It floats.", followUps), at(12));
    expect(stage(two, followUps, 13)).toEqual({ kind: "finished" });
    expect(asksExaminer(content, two, 2)).toBe(false);
  });

  it("can be changed, and is not sent to the examiner a second time", () => {
    const again = withReopened(finished("Ice."));
    expect(again).toMatchObject({ turns: [], draft: "Ice." });
    const changed = withFinished({ ...again, draft: "Ice is light." }, at(30));
    expect(asksExaminer(content, changed, 0)).toBe(true);
    expect(asksExaminer(content, changed, 1)).toBe(false);
    expect(asksExaminer(content, { ...emptyResponse(), draft: "Ice" }, 0)).toBe(false);
  });

  it("that is blank is none", () => {
    expect(withFinished({ ...emptyResponse(), draft: " \n" }, at(0)).turns).toEqual([]);
  });
});

it("whatever comes and whatever is pressed, no written word is lost", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("write" as const), text: fc.stringMatching(/^[a-z ]{0,8}$/) }),
    fc.record({ kind: fc.constant("finish" as const) }),
    fc.record({ kind: fc.constant("reopen" as const) }),
    fc.record({
      kind: fc.constant("asked" as const),
      text: fc.option(fc.stringMatching(/^[A-Z]{1,5}\?$/)),
    }),
  );
  void fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let response = emptyResponse();
      const followUps: FollowUp[] = [];
      for (const one of steps) {
        const words = allWords(response);
        if (one.kind === "asked") followUps.push(asked(one.text, 1));
        if (one.kind === "finish") response = withFinished(response, at(0));
        if (one.kind === "reopen") response = withReopened(response);
        if (one.kind === "write") {
          const draft = response.draft + one.text;
          response = withDraft(response, draft, followUps);
          expect(allWords(response)).toBe(words + one.text.replace(/\s/g, ""));
        } else expect(allWords(response)).toBe(words);
      }
      const seen = stageOf(content, response, followUps, START);
      expect(["writing", "awaiting", "finished"]).toContain(seen.kind);
    }),
  );
});

/** Everything the pupil wrote, in order, white space apart. */
function allWords({ turns, draft }: Conversation): string {
  return [
    ...turns.filter(({ role }) => role === "student").map(({ content: words }) => words),
    draft,
  ]
    .join("")
    .replace(/\s/g, "");
}
