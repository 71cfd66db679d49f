import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import type { ExamEvent } from "@/lib/core/exams/events";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { groupKeys } from "@/lib/platform/exam-packages/group-keys";
import { call } from "@/test/exam-node-client";
import { examPackage, nodeConfig } from "@/test/exam-node-package";
import type { ExamWeb } from "@/test/exam-web";
import { startExamWeb } from "@/test/exam-web";
import { aPupil, aTeacher } from "@/test/staff";
import { flushAccess } from "./access-notes";
import type { RealtimeMessage } from "./topic-log";

const PATH = "/api/internal/exam-clients/event";
const DATE = "2026-03-05";
let web: ExamWeb;
let port = 20_490;

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  port += Math.floor(Math.random() * 100);
  web = await startExamWeb(port);
});
afterAll(() => web.stop());

interface Group {
  readonly id: string;
  readonly session: string;
  readonly pupil: string;
  readonly node: Parameters<typeof call>[0];
}
let group: Group;

/** A group as launching leaves it, whose node is this test itself. */
async function aGroup(slug: string): Promise<Group> {
  const salt = "ab".repeat(16);
  const exam = { ...examPackage().exam, examId: slug };
  const [id, pupil, session] = [newId(), newId(), newId()];
  const date = new Date(`${DATE}T00:00:00Z`);
  await db.examGroup.create({
    data: {
      ...{ id, slug, date, title: slug, settings: exam, salt, launchedAt: new Date() },
      exam: {
        connectOrCreate: {
          where: { subject_date: { subject: "Physics", date } },
          create: { id: newId(), subject: "Physics", date },
        },
      },
      pupils: { create: { id: pupil, externalId: "S1", displayName: "Ann Lee" } },
    },
  });
  await db.examSession.create({
    data: { id: session, groupId: id, pupilId: pupil, state: "not_started" },
  });
  const { groupSecret } = await groupKeys({ examId: slug, date: DATE, salt });
  const config = { ...nodeConfig(examPackage(), ""), groupSecret };
  return { id, pupil, session, node: { origin: web.origin, config } };
}

beforeEach(async () => {
  group = await aGroup(`g-${randomUUID().slice(0, 8)}`);
});

function answered(sequence: number, count: number): ExamEvent {
  return {
    ...{ event_type: "answer_submitted", delivery_id: group.id, participant_id: group.pupil },
    ...{ timestamp: new Date().toISOString(), sequence, exam_session_id: group.session },
    ...{ question_id: newId(), position: sequence, receipt: "K7Q9F", standing: "current" },
    progress: {
      questions_answered: count,
      total_questions: 5,
      current_score: count,
      time_remaining: 600,
    },
  };
}

function started(sequence: number): ExamEvent {
  return {
    ...{ event_type: "participant_started", delivery_id: group.id, participant_id: group.pupil },
    ...{ timestamp: new Date().toISOString(), sequence, exam_session_id: group.session },
    deadline: null,
  };
}

const report = (events: unknown, spoilt = {}) => call(group.node, "POST", PATH, events, spoilt);
const session = () => db.examSession.findUniqueOrThrow({ where: { id: group.session } });

describe("what a node reports", () => {
  it("is kept once and in order, however often it comes, and an older event changes nothing", async () => {
    const first = [started(1), answered(2, 1)];
    expect(await (await report(first)).json()).toEqual({ accepted_up_to: 2 });
    expect(await (await report(answered(3, 2))).json()).toEqual({ accepted_up_to: 3 });
    expect(await (await report(first)).json()).toEqual({ accepted_up_to: 2 });
    expect(await db.examEvent.count({ where: { groupId: group.id } })).toBe(3);
    expect(await session()).toMatchObject({
      state: "in_progress",
      questionsAnswered: 2,
      lastSequence: 3,
    });
  });

  it("is refused without a byte when it is replayed, late, unsigned, altered or another group's", async () => {
    const other = await aGroup("other");
    const nonce = randomUUID();
    expect((await report(started(1), { nonce })).status).toBe(200);
    const refusals: [string, () => Promise<Response>, number][] = [
      ["nonce used before", () => report(answered(2, 1), { nonce }), 401],
      ["out of time", () => report(answered(2, 1), { time: Date.now() - 61_000 }), 401],
      ["wrong signature", () => report(answered(2, 1), { secret: "0".repeat(64) }), 401],
      ["wrong signature", () => report(answered(2, 1), { sentBody: answered(2, 5) }), 401],
      ["wrong signature", () => call(other.node, "POST", PATH, answered(2, 1)), 401],
      [
        "an event of another group",
        () => report([answered(2, 1), { ...answered(3, 2), delivery_id: other.id }]),
        403,
      ],
      [
        "not signed",
        () =>
          fetch(web.origin + PATH, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(answered(2, 1)),
          }),
        401,
      ],
    ];
    for (const [reason, send, status] of refusals) {
      const response = await send();
      expect([reason, response.status, await response.text()]).toEqual([reason, status, ""]);
    }
    expect(await db.examEvent.count({ where: { groupId: group.id } })).toBe(1);
    await flushAccess();
    const notes = await db.examAccess.findMany({ where: { granted: false } });
    const reasons = new Set(notes.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(refusals.map(([reason]) => reason)));
  });

  it("is refused in words when it has no shape", async () => {
    expect((await report([{ ...started(1), sequence: 0 }])).status).toBe(400);
  });
});

async function cookie(personId: string): Promise<string> {
  return `${PLAIN_COOKIE}=${await openSession(personId, undefined)}`;
}

describe("dashboards", () => {
  const open = async (path: string, own: string) => {
    const headers = { cookie: own, origin: web.origin };
    const socket = new WebSocket(web.origin.replace("http", "ws") + path, { headers });
    const heard: RealtimeMessage[] = [];
    socket.on("message", (bytes) => heard.push(JSON.parse(bytes.toString()) as RealtimeMessage));
    await once(socket, "open");
    return { socket, heard };
  };

  it("hear what happens as it happens, without asking", async () => {
    const staff = await cookie((await aTeacher()).personId);
    const { heard, socket } = await open(`/api/deliveries/${group.id}/ws`, staff);
    await vi.waitFor(() => expect(heard.map(({ type }) => type)).toEqual(["snapshot"]));
    await report([started(1), answered(2, 1)]);
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard[2]).toMatchObject({
      type: "answer_submitted",
      data: { participant: group.pupil, sequence: 2, questions_answered: 1, time_remaining: 600 },
    });
    socket.close();
  });

  it("are told 4002 without a session and 4003 for a group there is not", async () => {
    const staff = await cookie((await aTeacher()).personId);
    const codes = await Promise.all(
      [
        [`/api/deliveries/${group.id}/ws`, ""],
        [`/api/deliveries/${newId()}/ws`, staff],
        [`/api/deliveries/${group.id}/ws`, await cookie((await aPupil()).personId)],
      ].map(async ([path = "", own = ""]) => {
        const { socket } = await open(path, own);
        return (await once(socket, "close"))[0] as number;
      }),
    );
    expect(codes).toEqual([4002, 4003, 4003]);
  });

  it("read the last known state, marked as such, while the node is away", async () => {
    await report([started(1), answered(2, 3)]);
    const headers = { cookie: await cookie((await aTeacher()).personId) };
    const ask = (id: string) =>
      fetch(`${web.origin}/api/deliveries/${id}/live-progress`, { headers });
    expect(await (await ask(group.id)).json()).toMatchObject({
      ...{ delivery_id: group.id, stale: true, as_of: expect.any(String) },
      participants: [{ user_id: group.pupil, state: "in_progress", questions_answered: 3 }],
    });
    expect((await ask(newId())).status).toBe(404);
    expect((await ask("1'--")).status).toBe(404);
  });

  it.each([
    ["nobody", 401],
    ["pupil", 403],
  ])("say nothing to a %s", async (who, status) => {
    const own = await cookie((await aPupil()).personId);
    const headers = new Headers(who === "nobody" ? [] : [["cookie", own]]);
    const url = `${web.origin}/api/deliveries/${group.id}/live-progress`;
    const response = await fetch(url, { headers });
    expect([response.status, await response.text()]).toEqual([status, ""]);
  });
});
