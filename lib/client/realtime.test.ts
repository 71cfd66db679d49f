// @vitest-environment node
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { WebSocket as ServerSocket } from "ws";
import { WebSocketServer } from "ws";
import type { RealtimeMessage } from "./realtime";
import { RealtimeLine } from "./realtime";

let server: WebSocketServer;
let line: RealtimeLine;
let sockets: ServerSocket[];
let asked: unknown[];
let heard: RealtimeMessage[];

beforeEach(async () => {
  [sockets, asked, heard] = [[], [], []];
  server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("message", (bytes) => asked.push(JSON.parse(bytes.toString())));
  });
  await once(server, "listening");
  line = new RealtimeLine(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws`);
});
afterEach(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

const hear = (message: RealtimeMessage) => void heard.push(message);
const say = (seq: number) =>
  sockets.at(-1)?.send(JSON.stringify({ topic: "t:1", seq, at: "", type: "news", data: {} }));

it("opens one line for all topics, and shuts it when nobody listens", async () => {
  const leave = [line.listen("t:1", hear), line.listen("t:2", hear)];
  await vi.waitUntil(() => asked.length === 2);
  expect(asked).toEqual([{ subscribe: "t:1" }, { subscribe: "t:2" }]);
  expect(sockets).toHaveLength(1);
  const closed = once(sockets[0] ?? server, "close");
  for (const end of leave) end();
  await closed;
});

it("comes back by itself and says what it has heard last", async () => {
  const leave = line.listen("t:1", hear);
  await vi.waitUntil(() => asked.length === 1);
  say(7);
  await vi.waitUntil(() => heard.length === 1);
  sockets[0]?.terminate();
  await vi.waitUntil(() => asked.length === 2, { timeout: 5_000 });
  expect(asked[1]).toEqual({ subscribe: "t:1", last: 7 });
  leave();
});

it("does not come back when the session has ended", async () => {
  const leave = line.listen("t:1", hear);
  await vi.waitUntil(() => asked.length === 1);
  const socket = sockets[0];
  if (socket === undefined) throw new Error("no line");
  socket.close(4401, "signed out");
  await once(socket, "close");
  expect(sockets).toHaveLength(1);
  leave();
});

it("notices a line that is dead without having said so, says it, and comes back", async () => {
  const { port } = server.address() as AddressInfo;
  const watched = new RealtimeLine(`ws://127.0.0.1:${port}/ws`, { beatMs: 50, answerMs: 50 });
  const states: boolean[] = [];
  watched.watch(() => states.push(watched.state().isOpen));
  const leave = watched.listen("t:1", hear);
  await vi.waitUntil(() => asked.length >= 3, { timeout: 5_000 });
  // Asked whether anybody is there, given up, opened again.
  expect(asked).toEqual([{ subscribe: "t:1" }, { beat: true }, { subscribe: "t:1" }]);
  expect(states).toEqual([true, false, true]);
  expect(sockets).toHaveLength(2);
  leave();
});

it("leaves a line alone on which somebody answers", async () => {
  const { port } = server.address() as AddressInfo;
  const watched = new RealtimeLine(`ws://127.0.0.1:${port}/ws`, { beatMs: 20, answerMs: 2_000 });
  const at = new Date(Date.now() + 3_600_000).toISOString();
  server.on("connection", (socket) =>
    socket.on("message", () =>
      socket.send(JSON.stringify({ topic: "", seq: 0, at, type: "beat", data: {} })),
    ),
  );
  const leave = watched.listen("t:1", hear);
  await vi.waitUntil(() => asked.length >= 5, { timeout: 5_000 });
  expect(sockets).toHaveLength(1);
  expect(Math.round(watched.state().clockAhead / 60_000)).toBe(60);
  expect(heard).toEqual([]);
  leave();
});
