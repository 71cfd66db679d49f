/** Two web instances behind a real Caddy, one Postgres: what arrives at one is on the walls of the other. */
import { randomUUID } from "node:crypto";
import { Agent } from "node:https";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import type { GroupNow } from "@/components/exam-wall/group-now";
import { groupAfter, groupFrom } from "@/components/exam-wall/group-now";
import { ExamLine } from "@/lib/client/exam-line";
import type { RealtimeMessage } from "@/lib/client/realtime";
import { RealtimeLine } from "@/lib/client/realtime";
import type { NewEvent } from "@/lib/core/exams/events";
import type { WallView } from "@/lib/features/exams/wall/types";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { groupKeys } from "@/lib/platform/exam-packages/group-keys";
import { CaddyRoutes } from "@/lib/platform/proxy-routes/caddy-routes";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { examGroups, SLIP_PASSWORD } from "./exam-group";
import { call, logIn } from "./exam-node-client";
import { examPackage, nodeConfig } from "./exam-node-package";
import type { ExamWebProgram } from "./exam-web-program";
import { bundleExamWeb, startExamWebProgram } from "./exam-web-program";
import { hasCaddy, startCaddy } from "./own-caddy";
import { aTeacher } from "./staff";

const SECRET = "a secret that only these tests ever use";
const EVENTS = "/api/internal/exam-clients/event";
const DATE = "2026-03-05";
const SOON = { timeout: 20_000, interval: 10 };
const { group: runGroup } = examGroups();

describe.skipIf(!hasCaddy)("two instances behind Caddy", () => {
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  let one: ExamWebProgram;
  let other: ExamWebProgram;
  let origin = "";
  let cookie = "";
  let routes: CaddyRoutes;

  beforeAll(async () => {
    Object.assign(env, { EXAM_SECRET: SECRET });
    await bundleExamWeb();
    [one, other] = await Promise.all([start(), start()]);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    // The first instance as long as it is there: so it is known which one a wall is connected to.
    caddy = await startCaddy(
      `http://127.0.0.1:${port} {\n\treverse_proxy 127.0.0.1:${one.port} 127.0.0.1:${other.port} {\n\t\tlb_policy first\n\t\tlb_try_duration 10s\n\t\tfail_duration 5s\n\t}\n}\n`,
    );
    routes = new CaddyRoutes({ adminSocket: caddy.adminSocket, httpsPort: await freePort() });
    cookie = `${PLAIN_COOKIE}=${await openSession((await aTeacher()).personId, undefined)}`;
  });
  beforeEach(async () => {
    vi.stubGlobal("WebSocket", staffSocket(origin, cookie));
    await aGroup();
  });
  afterEach(() => {
    for (const leave of leaving.splice(0)) leave();
    vi.unstubAllGlobals();
  });
  afterAll(async () => {
    await caddy.stop();
    await Promise.all([one, other].map((each) => each.kill()));
  });

  it("shows at one what arrives at the other", async () => {
    const wall = await openWall();
    await report(other, "signal");
    await vi.waitFor(() => expect(handOf(wall)).not.toBeNull(), SOON);
    await report(one, answer(1));
    await vi.waitFor(() => expect(answeredOf(wall)).toBe(1), SOON);
    expect(wall.opened).toBe(1);
  });

  it("misses nothing when the instance it is connected to is killed", async () => {
    const wall = await openWall();
    await report(other, answer(1));
    await one.kill();
    // While the wall is nowhere: a hand goes up, and answers go on.
    await report(other, "signal", answer(2));
    await vi.waitFor(() => expect(answeredOf(wall)).toBe(2), SOON);
    expect(handOf(wall)).not.toBeNull();
    await report(other, answer(3));
    await vi.waitFor(() => expect(answeredOf(wall)).toBe(3), SOON);
    expect(wall.opened).toBe(2);
    one = await start(one.port);
  });

  it("has walls and pupils back after Caddy's configuration changed ten times, with all that was told meanwhile", async () => {
    const wall = await openWall();
    const route = (upstream: string) => ({
      environmentId: randomUUID(),
      upstream,
      at: { kind: "subdomain", host: `g-${randomUUID()}.exams.localhost` } as const,
    });
    // Ten groups are launched at once: each has its address put in.
    for (let count = 1; count <= 10; count += 1) {
      await Promise.all([routes.put(route(origin)), report(other, answer(count))]);
    }
    await vi.waitFor(() => expect(answeredOf(wall)).toBe(10), SOON);
    await report(other, "signal");
    await vi.waitFor(() => expect(handOf(wall)).not.toBeNull(), SOON);
    expect(wall.line.state().isOpen).toBe(true);
    expect(wall.heard.every(({ type }) => type !== "refused")).toBe(true);
  });

  it("lets a pupil's line come back by itself, and says facts again", async () => {
    const { node } = await runGroup();
    const { token } = await logIn(node, "S1", SLIP_PASSWORD);
    const environmentId = randomUUID();
    const port = await freePort();
    const at = { kind: "port", host: "markwell.localhost", port } as const;
    await routes.put({ environmentId, upstream: node.origin, at });
    const ca = await caddy.authority();
    vi.stubGlobal("location", { origin: `https://markwell.localhost:${port}` });
    vi.stubGlobal("WebSocket", pupilSocket(ca, port));
    const seen: string[] = [];
    const line = new ExamLine({
      token: () => token,
      heard: () => undefined,
      opened: (say) => {
        seen.push("opened");
        say({ kind: "hand_up", value: true });
      },
      over: () => false,
      closed: () => seen.push("closed"),
    });
    line.open();
    await vi.waitFor(() => expect(seen.at(-1)).toBe("opened"), SOON);
    await routes.put({
      environmentId: randomUUID(),
      upstream: node.origin,
      at: { kind: "subdomain", host: "another-g1.exams.localhost" },
    });
    await vi.waitFor(() => {
      expect(seen).toContain("closed");
      expect(seen.at(-1)).toBe("opened");
    }, SOON);
    const wall = await (await call(node, "GET", "/api/progress")).json();
    expect(wall.participants[0]).toMatchObject({ connected: true });
    // Signed out: it does not come back.
    await fetch(`${node.origin}/logout`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
  });

  const start = (port?: number) => startExamWebProgram({ EXAM_SECRET: SECRET }, port);

  interface Wall {
    readonly line: RealtimeLine;
    readonly heard: RealtimeMessage[];
    now: GroupNow | undefined;
    /** How often its line was opened. */
    opened: number;
  }
  const leaving: (() => void)[] = [];

  async function openWall(): Promise<Wall> {
    const line = new RealtimeLine(`${origin.replace("http", "ws")}/ws`);
    const wall: Wall = { line, heard: [], now: undefined, opened: 0 };
    leaving.push(
      line.watch(() => {
        if (line.state().isOpen) wall.opened += 1;
      }),
      line.listen(`exam:${group.id}`, (message) => {
        wall.heard.push(message);
        if (wall.now !== undefined) wall.now = groupAfter(wall.now, message);
        else if (message.type === "snapshot") wall.now = groupFrom(message.data as WallView);
      }),
    );
    await vi.waitFor(() => expect(wall.now).toBeDefined(), SOON);
    return wall;
  }

  const pupilOn = ({ now }: Wall) => now?.standings.get(group.pupil);
  const handOf = (wall: Wall) => pupilOn(wall)?.facts.handUpAt ?? null;
  const answeredOf = (wall: Wall) => pupilOn(wall)?.answered;
});

/** A group as launching leaves it, whose node is this test itself. */
let group = { id: "", pupil: "", session: "", secret: "", sequence: 0 };

async function aGroup(): Promise<void> {
  const slug = `g-${randomUUID().slice(0, 8)}`;
  const salt = "ab".repeat(16);
  const [id, pupil, session] = [newId(), newId(), newId()];
  const date = new Date(`${DATE}T00:00:00Z`);
  const settings = { ...examPackage().exam, examId: slug };
  await db.examGroup.create({
    data: {
      ...{ id, slug, date, title: slug, settings, salt, launchedAt: new Date() },
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
    data: { id: session, groupId: id, pupilId: pupil, state: "in_progress", totalQuestions: 12 },
  });
  const { groupSecret } = await groupKeys({ examId: slug, date: DATE, salt });
  group = { id, pupil, session, secret: groupSecret, sequence: 0 };
}

type Told = NewEvent extends infer E ? Omit<E, "timestamp" | "participant_id"> : never;

const answer = (count: number) =>
  ({
    ...{ event_type: "answer_submitted", exam_session_id: group.session, question_id: newId() },
    ...{ position: count, receipt: "K7Q9F", standing: "current" },
    progress: {
      ...{ questions_answered: count, total_questions: 12, current_score: count },
      time_remaining: 600,
    },
  }) as unknown as Told;

/** Reports to one instance, as a group's node does; "signal": the pupil's hand goes up. */
async function report(to: ExamWebProgram, ...told: (Told | "signal")[]): Promise<void> {
  const hand = { event_type: "participant_signal", kind: "hand_up", value: true };
  const events = told.map((event) => {
    group.sequence += 1;
    const { id: delivery_id, pupil: participant_id, sequence } = group;
    const timestamp = new Date().toISOString();
    return {
      delivery_id,
      participant_id,
      sequence,
      timestamp,
      ...(event === "signal" ? hand : event),
    };
  });
  const config = { ...nodeConfig(examPackage(), ""), groupSecret: group.secret };
  const response = await call({ origin: to.origin, config }, "POST", EVENTS, events);
  expect(response.status).toBe(200);
}

/** A browser's WebSocket with a member of staff's cookie. */
function staffSocket(origin: string, cookie: string) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } });
      // Cut off, refused: a browser says so by closing alone.
      this.on("error", () => undefined);
    }
  };
}

/** A browser's WebSocket that trusts the school's authority; every name is this machine. */
function pupilSocket(ca: Buffer, port: number) {
  const agent = new Agent({ ca, servername: "markwell.localhost" });
  return class extends WebSocket {
    constructor(url: string) {
      const { host, origin } = new URL(url.replace(/^ws/, "http"));
      super(`wss://127.0.0.1:${port}/exam/ws`, { agent, headers: { host, origin } });
      this.on("error", () => undefined);
    }
  };
}
