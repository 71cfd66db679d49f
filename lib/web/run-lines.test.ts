import { once } from "node:events";
import type { Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tellLines } from "./run-lines";

const REQUEST = "POST / HTTP/1.1\r\nhost: school\r\ncontent-length: 0\r\n\r\n";
let server: Server;
let socket: Socket;
let first: ServerResponse;
let second: ServerResponse;

/** Two requests on one connection: the second reply waits behind the first, ended and not yet sent. */
beforeEach(async () => {
  const replies: ServerResponse[] = [];
  server = createServer();
  const both = new Promise<void>((resolve) => {
    server.on("request", (_request, response: ServerResponse) => {
      if (replies.push(response) === 2) resolve();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(REQUEST + REQUEST);
  await both;
  [first, second] = replies as [ServerResponse, ServerResponse];
});

afterEach(() => {
  socket.destroy();
  server.close();
});

test("nothing is told after the end, or to somebody who went away", async () => {
  const errors: Error[] = [];
  second.on("error", (error) => errors.push(error));
  const tell = tellLines(second);
  tell({ ahead: 2 });
  second.end();
  tell({ ahead: 1 });
  const closed = once(first, "close");
  const tellFirst = tellLines(first);
  first.on("error", (error) => errors.push(error));
  socket.destroy();
  await closed;
  tellFirst({ ahead: 1 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(errors).toEqual([]);
});

test("what goes wrong with one reply is heard, and ends nothing else", () => {
  tellLines(second);
  expect(() => second.emit("error", new Error("gone"))).not.toThrow();
});
