import { describe, expect, it } from "vitest";
import type { CurrentAnswer, IncomingSave } from "./save-rule";
import { answerAfter, opennessAt, standingOf } from "./save-rule";

const at = (text: string) => new Date(`2026-03-02T${text}Z`);
const save = (given: Partial<IncomingSave>): IncomingSave => ({
  clientId: "tablet",
  clientSeq: 1,
  basedOn: 0,
  response: "new",
  hintUsed: undefined,
  flagged: undefined,
  receivedAt: at("10:00:00"),
  ...given,
});
const answer = (given: Partial<CurrentAnswer>): CurrentAnswer => ({
  response: "old",
  position: 7,
  clientId: "laptop",
  clientSeq: 3,
  late: false,
  hasOther: false,
  hintUsed: false,
  flagged: false,
  savedAt: at("09:59:00"),
  ...given,
});

describe("opennessAt", () => {
  const deadline = at("10:00:00");
  it.each([
    ["no", "09:59:59", "open"],
    ["no", "10:00:00", "open"],
    ["no", "10:00:01", "time-up"],
    ["by-time", "10:30:00", "time-up"],
    ["by-person", "09:00:00", "closed"],
  ] as const)("handed in %s, received %s: %s", (handedIn, time, expected) => {
    expect(opennessAt({ handedIn, deadline }, at(time))).toBe(expected);
  });
});

describe("standingOf", () => {
  it("takes the first answer from anyone", () => {
    expect(standingOf(save({}), undefined, "open")).toBe("current");
  });
  it("follows a device's own count, however its saves arrive", () => {
    const current = answer({ clientId: "tablet", clientSeq: 3 });
    expect(standingOf(save({ clientSeq: 4, basedOn: 0 }), current, "open")).toBe("current");
    expect(standingOf(save({ clientSeq: 2, basedOn: 6 }), current, "open")).toBe("kept");
  });
  it("lets another device replace only an answer it had heard of", () => {
    expect(standingOf(save({ basedOn: 7 }), answer({}), "open")).toBe("current");
    expect(standingOf(save({ basedOn: 6 }), answer({}), "open")).toBe("kept");
  });
  it("lets an answer in time replace a late one", () => {
    expect(standingOf(save({ basedOn: 0 }), answer({ late: true }), "open")).toBe("current");
  });
});

describe("answerAfter", () => {
  it("shows the teacher that another device wrote something else", () => {
    expect(answerAfter(save({}), 8, "kept", answer({}))).toEqual(answer({ hasOther: true }));
  });
  it("does not call a device's own earlier draft another answer", () => {
    const current = answer({ clientId: "tablet" });
    expect(answerAfter(save({}), 8, "kept", current)).toBe(current);
  });
  it("keeps an answer in time when a late one arrives, and says that there is one", () => {
    expect(answerAfter(save({}), 8, "late", answer({}))).toEqual(answer({ hasOther: true }));
  });
  it("holds a late answer where there was none, and orders late ones among themselves", () => {
    const first = answerAfter(save({}), 8, "late", undefined);
    expect(first).toMatchObject({ response: "new", late: true, position: 8 });
    const second = answerAfter(save({ clientSeq: 2, response: "newer" }), 9, "late", first);
    expect(second).toMatchObject({ response: "newer", late: true, position: 9 });
  });
  it("never forgets that a hint was used, nor a flag that a save does not mention", () => {
    const current = answer({ hintUsed: true, flagged: true });
    const next = answerAfter(save({ basedOn: 7 }), 8, "current", current);
    expect(next).toMatchObject({ hintUsed: true, flagged: true, response: "new" });
    expect(answerAfter(save({ flagged: false }), 8, "current", current)?.flagged).toBe(false);
  });
});
