import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { ExamNode } from "../node";
import { isForeign } from "../sign-in/own-page";
import { LINE, PupilSocket } from "./pupil-socket";

const PATH = "/exam/ws";
const MOST_MESSAGE_BYTES = 4 * 1024;
/** Thirty pupils, a few tabs each, and room for those who reconnect. */
const MOST_SOCKETS = 300;
const TOO_MANY = "too many lines at once";

/** Takes WebSockets of pupils on this server. Compression would cost memory for each, and messages are short. */
export function takeSockets(server: Server, node: ExamNode): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const now = new Date();
    const path = (request.url ?? "/").split("?")[0];
    if (path !== PATH) return refuse(socket, "404 Not Found");
    if (isForeign(node, request, LINE, now)) return refuse(socket, "403 Forbidden");
    if (sockets.clients.size >= MOST_SOCKETS) {
      node.access.note({ subject: "", what: LINE, granted: false, reason: TOO_MANY, at: now });
      return refuse(socket, "503 Service Unavailable");
    }
    sockets.handleUpgrade(request, socket, head, (line) => new PupilSocket(node, line));
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
}
