import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Signal } from "@/lib/core/exams/signals";
import { ExamSignals } from "./exam-signals";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function withLine() {
  const signals = new ExamSignals();
  const said: Signal[] = [];
  signals.lineOpened((signal) => said.push(signal));
  return { signals, said };
}

it("says a fact at once, and one that flickers when it has settled", () => {
  const { signals, said } = withLine();
  signals.tell("focus", true);
  for (let times = 0; times < 50; times++) signals.tell("focus", times % 2 === 1);
  signals.tell("focus", false);
  expect(said).toEqual([{ kind: "focus", value: true }]);
  vi.advanceTimersByTime(5_000);
  expect(said.slice(1)).toEqual([{ kind: "focus", value: false }]);
});

it("sends along what no line has told, until a call with it was answered", () => {
  const signals = new ExamSignals();
  signals.tell("hand_up", true);
  const along = signals.along();
  expect(along).toEqual([{ kind: "hand_up", value: true }]);
  expect(signals.isTold("hand_up")).toBe(false);
  signals.arrived(along);
  expect(signals.isTold("hand_up")).toBe(true);
  expect(signals.along()).toEqual([]);
});

it("does not take an older answer for the newest fact", () => {
  const signals = new ExamSignals();
  signals.tell("hand_up", true);
  const along = signals.along();
  signals.tell("hand_up", false);
  signals.arrived(along);
  expect(signals.along()).toEqual([{ kind: "hand_up", value: false }]);
});

it("tells everything again on a new line: the old one may have died with it", () => {
  const { signals, said } = withLine();
  signals.tell("battery", 80);
  signals.lineClosed();
  expect(signals.along()).toEqual([{ kind: "battery", value: 80 }]);
  signals.lineOpened((signal) => said.push(signal));
  expect(said).toHaveLength(2);
});
