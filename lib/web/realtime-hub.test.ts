import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import WebSocket from "ws";
import type { Actor } from "@/lib/core/access/permissions";
import type { ExamEvent } from "@/lib/core/exams/events";
import { CLOSE } from "@/lib/core/exams/socket";
import { takeEvents } from "@/lib/features/exams/reporting/mutations";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { databaseUrl, pool } from "@/lib/platform/db/pool";
import type { Notice } from "@/lib/platform/realtime/channel";
import { NoticeListener } from "@/lib/platform/realtime/notice-listener";
import { publish } from "@/lib/platform/realtime/publish";
import { aPupil, aTeacher } from "@/test/staff";
import { flushAccess } from "./access-notes";
import { trustedProxies } from "./forwarded-headers";
import { RealtimeHub, SESSION_ENDED } from "./realtime-hub";
import { matchPath } from "./route";
import type { RealtimeMessage } from "./topic-log";

let hub: RealtimeHub;
let server: Server;
let port: number;
let teacher: Actor;
let token: string;
let topic: string;

beforeEach(async () => {
  hub = new RealtimeHub(databaseUrl, trustedProxies([]));
  server = createServer();
  server.on("upgrade", (request, socket, head) => {
    for (const route of hub.routes) {
      const params = matchPath(route.path, request.url ?? "/");
      if (params !== undefined) void route.handle(request, socket, head, params);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  await hub.start();
  teacher = await aTeacher();
  token = await openSession(teacher.personId, undefined);
  topic = `generation:${await aRunOf(teacher)}`;
});
afterEach(async () => {
  await hub.stop();
  server.close();
});

async function aRunOf({ personId }: Actor): Promise<string> {
  const [id, documentId] = [newId(), newId()];
  await db.document.create({
    data: {
      id: documentId,
      ownerId: personId,
      fileName: "a",
      title: "a",
      kind: "pptx",
      sha256: "a",
      sizeBytes: 1,
      status: "READY",
    },
  });
  await db.generation.create({
    data: { id, documentId, requestedById: personId, generator: "offline", requestedCount: 3 },
  });
  return id;
}

interface Line {
  readonly socket: WebSocket;
  readonly heard: RealtimeMessage[];
}

async function connect(
  headers: Readonly<Record<string, string>> = {},
  path = "/ws",
): Promise<Line> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: { cookie: `${PLAIN_COOKIE}=${token}`, origin: `http://127.0.0.1:${port}`, ...headers },
  });
  const heard: RealtimeMessage[] = [];
  socket.on("message", (bytes) => heard.push(JSON.parse(bytes.toString()) as RealtimeMessage));
  await once(socket, "open");
  return { socket, heard };
}

const types = ({ heard }: Line) => heard.map(({ type }) => type);

async function subscribe(line: Line, to: string, last?: number): Promise<void> {
  const before = line.heard.length;
  line.socket.send(
    JSON.stringify(last === undefined ? { subscribe: to } : { subscribe: to, last }),
  );
  await vi.waitUntil(() => line.heard.length > before);
}

it("sends how things stand, then what happens", async () => {
  const line = await connect();
  await subscribe(line, topic);
  expect(line.heard[0]).toMatchObject({
    topic,
    type: "snapshot",
    data: { state: "queued", requestedCount: 3 },
  });
  await publish(topic, "question", { questionId: "q", position: 0 });
  await vi.waitUntil(() => line.heard.length === 2);
  expect(line.heard[1]).toMatchObject({ type: "question", seq: (line.heard[0]?.seq ?? 0) + 1 });
});

it("never lets a snapshot undo what was told while it was read", async () => {
  for (let round = 0; round < 5; round += 1) {
    const line = await connect();
    const told = Array.from({ length: 5 }, (_, index) => publish(topic, `news-${index}`, {}));
    line.socket.send(JSON.stringify({ subscribe: topic }));
    await Promise.all(told);
    await vi.waitUntil(() => types(line).includes("snapshot"));
    await publish(topic, "last", {});
    await vi.waitUntil(() => types(line).includes("last"));
    expect(types(line).lastIndexOf("snapshot")).toBe(0);
    const numbers = line.heard.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    line.socket.terminate();
  }
});

it("answers whoever asks whether it is there, and gives the time", async () => {
  const line = await connect();
  line.socket.send(JSON.stringify({ beat: true }));
  await vi.waitUntil(() => line.heard.length === 1);
  expect(line.heard[0]).toMatchObject({ type: "beat", at: expect.stringContaining("T") });
});

it("gives the rest to a browser that comes back", async () => {
  const first = await connect();
  await subscribe(first, topic);
  await publish(topic, "one", {});
  await vi.waitUntil(() => first.heard.length === 2);
  first.socket.terminate();
  const other = await connect();
  await subscribe(other, topic);
  await publish(topic, "two", {});
  await vi.waitUntil(() => other.heard.length === 2);
  const again = await connect();
  await subscribe(again, topic, first.heard[1]?.seq);
  expect(types(again)).toEqual(["two"]);
});

it("lets nobody listen to another teacher's run, or to what there is not", async () => {
  const line = await connect();
  const foreign = `generation:${await aRunOf(await aTeacher())}`;
  for (const name of [foreign, "generation:x", "pupils:all", "constructor:1"])
    await subscribe(line, name);
  expect(types(line)).toEqual(["refused", "refused", "refused", "refused"]);
  await publish(foreign, "question", {});
  await subscribe(line, topic);
  expect(types(line).at(-1)).toBe("snapshot");
});

/** What the access log says of the lines of one group, or of none that is known. */
async function accessTo(groupId: string) {
  await flushAccess();
  return await db.examAccess.findMany({
    where: { groupId },
    orderBy: [{ granted: "desc" }, { reason: "asc" }],
    select: { subject: true, what: true, granted: true, reason: true, times: true },
  });
}

async function aGroup(mode: "EXAM" | "PRACTICE"): Promise<string> {
  const [id, date] = [newId(), new Date("2026-03-05T00:00:00Z")];
  const place = { subject: "Physics", date };
  const exam = {
    connectOrCreate: { where: { subject_date: place }, create: { id: newId(), ...place } },
  };
  const named = { id, slug: `g-${id}`, date, title: "Physics", settings: {} };
  await db.examGroup.create({ data: { ...named, mode, exam } });
  return id;
}

/** What one person does: asks to be asked on, and puts a hand up. */
function doneIn(groupId: string): ExamEvent[] {
  const common = {
    ...{ delivery_id: groupId, participant_id: newId(), timestamp: new Date().toISOString() },
  };
  const asked = {
    event_type: "followup_requested" as const,
    ...{ exam_session_id: newId(), question_id: newId(), answer_position: 1, followups_asked: 0 },
    ...{ question: { text: "Why?", nth: 1, rubric: {}, content: {} }, response: {} },
  };
  const hand = { event_type: "participant_signal", kind: "hand_up", value: true } as const;
  return [
    { ...common, ...asked, sequence: 1 },
    { ...common, ...hand, sequence: 2 },
  ];
}

it("tells a teacher nothing of what a single guest of a practice does, on any topic", async () => {
  const [practice, exam] = [await aGroup("PRACTICE"), await aGroup("EXAM")];
  const notices: Notice[] = [];
  const everything = new NoticeListener(databaseUrl, {
    onNotice: (notice) => notices.push(notice),
    onGap: () => {},
  });
  onTestFinished(() => everything.stop());
  await everything.start();
  const line = await connect();
  await subscribe(line, `exam:${practice}`);
  await subscribe(line, `exam:${exam}`);
  expect(types(line)).toEqual(["refused", "snapshot"]);
  const own = await connect({}, `/api/deliveries/${practice}/ws`);
  const [code] = await once(own.socket, "close");
  expect(code).toBe(CLOSE.notFound);
  await takeEvents(practice, doneIn(practice), newId(), new Date());
  await takeEvents(exam, doneIn(exam), newId(), new Date());
  // What is published comes in order: once the exam's is here, the practice's would be, too.
  await vi.waitUntil(() => types(line).includes("participant_signal"));
  await vi.waitUntil(() => notices.some(({ topic: of }) => of === `exam:${exam}`));
  expect(notices.filter((notice) => JSON.stringify(notice).includes(practice))).toEqual([]);
  expect(line.heard.filter((message) => message.topic.endsWith(practice))).toHaveLength(1);
});

it("notes who watches which group live, and who was kept out", async () => {
  const [group, practice] = [await aGroup("EXAM"), await aGroup("PRACTICE")];
  const wall = { subject: teacher.personId, what: "WS group", times: 1 };
  const line = await connect();
  await subscribe(line, `exam:${group}`);
  await subscribe(line, `exam:${practice}`);
  const pupil = await aPupil();
  const cookie = `${PLAIN_COOKIE}=${await openSession(pupil.personId, undefined)}`;
  await subscribe(await connect({ cookie }), `exam:${group}`);
  const own = `/api/deliveries/${group}/ws`;
  const signedOut = await connect({ cookie: "" }, own);
  await once(signedOut.socket, "close");
  await expect(connect({ origin: "https://evil.example" }, own)).rejects.toThrow("403");
  const refused = { subject: "", what: "WS /api/deliveries/:id/ws", granted: false, times: 1 };
  expect(await accessTo(group)).toEqual([
    { ...wall, granted: true, reason: "" },
    { ...wall, subject: pupil.personId, granted: false, reason: "forbidden" },
    { ...refused, reason: "page of another site" },
    { ...refused, reason: "unauthenticated" },
  ]);
  expect(await accessTo(practice)).toEqual([{ ...wall, granted: false, reason: "not-found" }]);
});

it.each([
  ["another site", { origin: "https://evil.example" }, 403, "page of another site"],
  ["nobody", { cookie: "" }, 401, "unauthenticated"],
])("does not open for %s, and notes it", async (_, headers, status, reason) => {
  await expect(connect(headers)).rejects.toThrow(String(status));
  expect(await accessTo("")).toContainEqual({
    ...{ subject: "", what: "WS /ws", granted: false, reason, times: expect.any(Number) },
  });
});

it("closes the line of a session that has ended", async () => {
  const line = await connect();
  await subscribe(line, topic);
  await db.session.updateMany({
    where: { personId: teacher.personId },
    data: { revokedAt: new Date() },
  });
  const closed = once(line.socket, "close");
  await hub.closeEnded();
  expect((await closed)[0]).toBe(SESSION_ENDED);
});

it("closes a line that sends what it should not", async () => {
  const line = await connect();
  const closed = once(line.socket, "close");
  line.socket.send("[]");
  expect((await closed)[0]).toBe(1008);
});

it("sends a snapshot after Postgres was away", async () => {
  const line = await connect();
  await subscribe(line, topic);
  await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'markwell realtime' and datname = current_database()",
  );
  await vi.waitUntil(() => line.heard.length === 2, { timeout: 10_000 });
  expect(types(line)).toEqual(["snapshot", "snapshot"]);
});
