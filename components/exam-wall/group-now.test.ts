import { expect, it } from "vitest";
import type { RealtimeMessage } from "@/lib/client/realtime";
import type { WallView } from "@/lib/features/exams/wall/types";
import type { GroupNow } from "./group-now";
import { groupAfter, groupFrom, silentSince } from "./group-now";

const ANN = "0197a000-0000-7000-8000-000000000001";
const ZOE = "0197a000-0000-7000-8000-000000000002";
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 5, 9, minutes)).toISOString();

const view = (given: Partial<WallView["participants"][number]> = {}, stale = false): WallView => ({
  ...{ delivery_id: ZOE, exam_id: "physics-g1", group: "open", server_time: at(10) },
  ...{ stale, as_of: at(10), began_at: at(0), facts: {} },
  participants: [
    {
      ...{ user_id: ANN, state: "in_progress", questions_answered: 2, total_questions: 5 },
      ...{ current_score: 0, time_remaining_seconds: 1_200, last_save_at: at(9) },
      ...{ connected: true, termination_reason: null, paused_since: null },
      ...{ on_rest_break: false, rest_break_seconds: 60, ...given },
    },
  ],
});
const told = (type: string, data: object, minute = 11): RealtimeMessage => ({
  ...{ topic: "exam:x", seq: 1, at: at(minute), type, data: { at: at(minute), ...data } },
});
const save = (participant: string, count: number) =>
  told("answer_submitted", {
    ...{ participant, questions_answered: count, total_questions: 5, standing: "current" },
  });
const ann = ({ standings }: GroupNow) => standings.get(ANN);

it("begins with a snapshot and goes on with what is told", () => {
  const group = groupAfter(groupFrom(view()), save(ANN, 3));
  expect(ann(group)).toMatchObject({ answered: 3, lastSaveAt: at(11), deadline: at(30) });
  expect(ann(group)?.facts).toMatchObject({ connection: { up: true }, restedSeconds: 60 });
  expect(group.heardAt).toBe(at(11));
});

it("believes a group's program rather than an event about who is connected and paused", () => {
  const facts = { [ANN]: { ...ann(groupFrom(view()))?.facts, pause: null } };
  const snapshot = { ...view({ connected: false, state: "paused", paused_since: at(5) }), facts };
  expect(ann(groupFrom(snapshot as WallView))?.facts).toMatchObject({
    ...{ connection: { up: false }, pause: { at: at(5), isRestBreak: false } },
  });
});

it("has the page read again for somebody it does not know, and for what only the server can tell", () => {
  const group = groupFrom(view());
  expect(groupAfter(group, save(ANN, 3)).unread).toBe(0);
  expect(groupAfter(group, save(ZOE, 1)).unread).toBe(1);
  for (const type of ["pupil_added", "environment", "collected"])
    expect(groupAfter(group, told(type, {})).unread).toBe(1);
  expect(groupAfter(group, told("node_health", { status: "ok" })).unread).toBe(0);
});

it("says since when a group is silent, until it is heard again", () => {
  const group = groupFrom(view());
  expect(silentSince(group, new Date(at(11)))).toBeUndefined();
  expect(silentSince(group, new Date(at(12)))).toBe(at(10));
  const stale = groupFrom(view({}, true));
  expect(silentSince(stale, new Date(at(10)))).toBe(at(10));
  const back = groupAfter(stale, told("node_health", { status: "started" }));
  expect(silentSince(back, new Date(at(11)))).toBeUndefined();
});

it("leaves a pupil alone whom nobody told anything about", () => {
  const before = groupFrom({ ...view(), participants: [...view().participants] });
  const after = groupAfter(before, save(ZOE, 1));
  expect(ann(after)).toBe(ann(before));
});
