import { randomBytes } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { ServerMessage } from "@/lib/core/exams/socket";
import { CLOSE, serverMessageSchema } from "@/lib/core/exams/socket";
import { TestCoordinator } from "@/test/exam-coordinator";
import { examGroups, SLIP_PASSWORD } from "@/test/exam-group";
import { ask, command, logIn, openPaper, saveOf } from "@/test/exam-node-client";
import type { RunningNode } from "@/test/exam-node-program";
import { accessOf } from "@/test/node-access";

const { group, start } = examGroups();
const opened: TestLine[] = [];
const coordinators: TestCoordinator[] = [];
afterEach(async () => {
  for (const line of opened.splice(0)) line.socket.terminate();
  for (const each of coordinators.splice(0)) await each.stop();
});

/** A browser's line: what it heard, and what ended it. */
class TestLine {
  readonly heard: ServerMessage[] = [];
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
  #look: () => void = () => undefined;

  constructor({ origin }: RunningNode, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${origin.replace("http", "ws")}/exam/ws`, { headers });
    opened.push(this);
    this.closed = new Promise((resolve) => {
      this.socket.on("close", resolve);
      this.socket.on("error", () => resolve(0));
    });
    this.socket.on("message", (bytes) => {
      this.heard.push(serverMessageSchema.parse(JSON.parse(String(bytes))));
      this.#look();
    });
  }

  async say(message: object): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING)
      await new Promise((resolve) => this.socket.once("open", resolve));
    this.socket.send(JSON.stringify(message));
  }

  /** Waits for a message; what came before counts. */
  until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    return new Promise((resolve) => {
      this.#look = () => {
        const found = this.heard.find(fits);
        if (found !== undefined) resolve(found);
      };
      this.#look();
    });
  }
}

async function line(node: RunningNode, token: string): Promise<TestLine> {
  const made = new TestLine(node);
  await made.say({ type: "hello", token });
  await made.until(({ type }) => type === "state");
  return made;
}

it("tells a pupil the time, a pause, a message, another computer and the end", async () => {
  const { node, ann } = await group();
  const { token } = await logIn(node, "S1", SLIP_PASSWORD);
  await openPaper(node, token);
  const first = await line(node, token);
  expect(first.heard[0]).toMatchObject({ state: "in-progress", server_time: expect.any(String) });
  await first.say({ type: "heartbeat" });
  await first.until((message) => first.heard.indexOf(message) === 1);
  await command(node, { action: "pause" });
  await first.until((message) => message.type === "state" && message.state === "paused");
  await command(node, { action: "resume" });
  await command(node, { action: "message", text: "Ten minutes left", participant_id: ann });
  await first.until((message) => message.type === "message" && message.text === "Ten minutes left");
  await logIn(node, "S1", SLIP_PASSWORD);
  await first.until(({ type }) => type === "elsewhere");
  await command(node, { action: "end" });
  expect(await first.closed).toBe(CLOSE.endedByAdmin);
});

it("is closed with 4002 for whoever has no token of this group, and refused to pages of other sites", async () => {
  const [one, other] = await Promise.all([group(), group()]);
  const { token } = await logIn(one.node, "S1", SLIP_PASSWORD);
  for (const message of [
    { type: "hello", token },
    { type: "hello", token: "mw1.x.y" },
    { type: "heartbeat" },
  ]) {
    const made = new TestLine(other.node);
    await made.say(message);
    expect(await made.closed).toBe(CLOSE.notAuthenticated);
  }
  const foreign = new TestLine(one.node, { origin: "https://elsewhere.example" });
  expect(await foreign.closed).toBe(0);
  const noise = await line(one.node, token);
  await noise.say({ type: "score", value: 100 });
  expect(await noise.closed).toBe(1008);
  expect(await accessOf(one.node)).toContainEqual({
    ...{ subject: "", what: "WS /exam/ws", granted: 0 },
    ...{ reason: "page of another site", times: 1 },
  });
});

it("is refused beyond three hundred in a group, which the access log says", async () => {
  const { node } = await group();
  const open = Array.from({ length: 300 }, () => new TestLine(node).socket);
  await Promise.all(open.map((socket) => new Promise((resolve) => socket.once("open", resolve))));
  expect(await new TestLine(node).closed).toBe(0);
  expect(await accessOf(node)).toContainEqual({
    ...{ subject: "", what: "WS /exam/ws", granted: 0 },
    ...{ reason: "too many lines at once", times: 1 },
  });
});

it("reports facts to the coordinator: a connection, the page's focus, a hand that is up", async () => {
  const groupSecret = randomBytes(32).toString("hex");
  const theirs = new TestCoordinator(groupSecret);
  await theirs.start();
  coordinators.push(theirs);
  const { node, essay, ann } = await group({ config: { groupSecret, coordinatorUrl: theirs.url } });
  const { token } = await logIn(node, "S1", SLIP_PASSWORD);
  await openPaper(node, token);
  const made = await line(node, token);
  await made.say({ type: "signal", kind: "focus", value: false });
  await made.say({ type: "signal", kind: "hand_up", value: true });
  // What only the node can know is not taken from a browser.
  await made.say({ type: "signal", kind: "device_change", value: "mine" });
  await ask(node, token, "POST", "/exam/answer", saveOf(essay));
  made.socket.close();
  const signals = () =>
    theirs.events.flatMap((event) =>
      event.event_type === "participant_signal" ? [`${event.kind} ${event.value}`] : [],
    );
  await theirs.until(() => signals().length === 4);
  expect(signals()).toEqual(["connection true", "focus false", "hand_up true", "connection false"]);
  expect(theirs.events.every(({ participant_id: id }) => id === ann || id === null)).toBe(true);
});

it("takes a hand down at the pupil's screen, once, and says so to whoever comes back later", async () => {
  const { node, ann, bo } = await group();
  const { token } = await logIn(node, "S1", SLIP_PASSWORD);
  await openPaper(node, token);
  const made = await line(node, token);
  expect(made.heard[0]).toMatchObject({ hands_lowered: 0 });
  await made.say({ type: "signal", kind: "hand_up", value: true });
  const answered = (count: number) =>
    made.until(
      (message) =>
        made.heard.filter(({ type }) => type === "state").length > count &&
        message.type === "state",
    );
  await made.say({ type: "heartbeat" });
  await answered(1);
  const lower = (given: object = {}) => command(node, { action: "lower_hand", ...given });
  expect(await lower({ participant_id: ann })).toMatchObject({ changed: [ann] });
  await made.until((message) => message.type === "state" && message.hands_lowered === 1);
  // It is down: there is nothing to do, nor for who has not begun.
  expect(await lower({ participant_id: ann })).toMatchObject({ changed: [] });
  expect(await lower({ participant_id: bo })).toMatchObject({ changed: [] });
  // Up again, and everybody's hands are taken down at once.
  await made.say({ type: "signal", kind: "hand_up", value: true });
  await made.say({ type: "heartbeat" });
  await answered(3);
  expect(await lower()).toMatchObject({ changed: [ann] });
  made.socket.close();
  await made.closed;
  expect(await openPaper(node, token)).toMatchObject({ hands_lowered: 2 });
  // Started anew, the node knows of no hand; the invigilator's wall may still show one.
  await node.kill();
  const again = await start(node.config);
  const known = { action: "lower_hand", participant_id: ann };
  expect(await command(again, known)).toMatchObject({ changed: [ann] });
  expect(await openPaper(again, token)).toMatchObject({ hands_lowered: 3 });
});
