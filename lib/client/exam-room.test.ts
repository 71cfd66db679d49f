import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Signal } from "@/lib/core/exams/signals";
import { ExamRoom } from "./exam-room";

const SESSION = "0197a000-0000-7000-8000-000000000001";
const news = (hands_lowered: number) => ({
  ...{ exam_session_id: SESSION, notices: [], seconds_after_pause: null, ending: null },
  hands_lowered,
});

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("puts the hand down when the invigilator has, says so once, and tells when it is up again", () => {
  const room = new ExamRoom(SESSION);
  const said: Signal[] = [];
  room.signals.lineOpened((signal) => said.push(signal));
  room.raiseHand(true);
  room.hearLowered(1);
  expect(room.snapshot()).toMatchObject({ handUp: false, handLowered: true });
  room.raiseHand(true);
  room.hearLowered(1);
  expect(room.snapshot()).toMatchObject({ handUp: true, handLowered: false });
  vi.advanceTimersByTime(5_000);
  const up = { kind: "hand_up", value: true };
  expect(said).toEqual([up, up]);
});

it("hears it without a live line, and over a reload: a hand taken down meanwhile stays down", () => {
  const before = new ExamRoom(SESSION);
  before.hearReply(news(2));
  before.raiseHand(true);
  const after = new ExamRoom(SESSION);
  expect(after.snapshot()).toMatchObject({ handUp: true });
  after.hearReply(news(2));
  expect(after.snapshot()).toMatchObject({ handUp: true });
  after.hearReply(news(3));
  expect(after.snapshot()).toMatchObject({ handUp: false, handLowered: true });
  expect(new ExamRoom(SESSION).snapshot()).toMatchObject({ handUp: false });
});

it("says nothing to a pupil whose hand is not up", () => {
  const room = new ExamRoom(SESSION);
  room.hearReply(news(4));
  expect(room.snapshot()).toMatchObject({ handUp: false, handLowered: false });
  room.raiseHand(true);
  room.hearReply(news(4));
  expect(room.snapshot()).toMatchObject({ handUp: true });
});
