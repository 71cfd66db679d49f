import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { WebSocketServer } from "ws";
import type { Actor } from "@/lib/core/access/permissions";
import { CLOSE } from "@/lib/core/exams/socket";
import { endedSessions } from "@/lib/platform/auth/ended-sessions";
import { readSessionToken } from "@/lib/platform/auth/read-session";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { tokenFromCookieHeader } from "@/lib/platform/auth/session-cookie";
import { log } from "@/lib/platform/log/log";
import type { Notice } from "@/lib/platform/realtime/channel";
import { NoticeListener } from "@/lib/platform/realtime/notice-listener";
import { noteAccess } from "./access-notes";
import type { TrustedProxies } from "./forwarded-headers";
import { rewriteForwarded } from "./forwarded-headers";
import { RealtimeSocket } from "./realtime-socket";
import type { UpgradeRoute } from "./route";
import { TopicLog } from "./topic-log";

/** Where a line is opened. */
interface Place {
  readonly path: string;
  /** Of the group that is listened to without being asked to. */
  readonly group?: string;
}

/** How soon the line of somebody who was signed out or disabled is closed. */
const SESSION_CHECK_MS = 5_000;
/** A browser never sends more than a topic's name. */
const MOST_BYTES = 4_096;
/** Close code for a session that has ended. */
export const SESSION_ENDED = 4401;

/**
 * Live updates: browsers listen to topics over one WebSocket, each topic allowed by the feature it belongs to;
 * what any instance publishes reaches them all.
 */
export class RealtimeHub {
  readonly #sockets = new Set<RealtimeSocket>();
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  readonly #log = new TopicLog(new Date());
  readonly #listener: NoticeListener;
  readonly #isTrusted: TrustedProxies;
  #checking: NodeJS.Timeout | undefined;

  constructor(databaseUrl: string, isTrusted: TrustedProxies) {
    this.#isTrusted = isTrusted;
    this.#listener = new NoticeListener(databaseUrl, {
      onNotice: (notice) => this.#announce(notice),
      onGap: () => void this.#resynchronise(),
    });
  }

  /** Where its WebSocket is opened. */
  get route(): UpgradeRoute {
    const path = "/ws";
    return { path, handle: (request, socket, head) => this.#open(request, socket, head, { path }) };
  }

  /** All places of it: the second listens to one exam group without being asked to. */
  get routes(): readonly UpgradeRoute[] {
    const path = "/api/deliveries/:id/ws";
    const group: UpgradeRoute = {
      path,
      handle: (request, socket, head, { id = "" }) =>
        this.#open(request, socket, head, { path, group: id.toLowerCase() }),
    };
    return [this.route, group];
  }

  /** Begins to listen; goes on trying by itself while Postgres is away. */
  start(): Promise<void> {
    this.#checking = setInterval(() => void this.closeEnded(), SESSION_CHECK_MS);
    return this.#listener.start();
  }

  async stop(): Promise<void> {
    clearInterval(this.#checking);
    for (const socket of this.#sockets) socket.close(1001, "restarting");
    this.#server.close();
    await this.#listener.stop();
  }

  /** Closes the lines of sessions that have ended. */
  async closeEnded(): Promise<void> {
    const ids = [...this.#sockets].flatMap(({ actor }) => actor.sessionId ?? []);
    const ended = new Set(await endedSessions(ids).catch(() => []));
    for (const socket of this.#sockets)
      if (ended.has(socket.actor.sessionId ?? "")) socket.close(SESSION_ENDED, "signed out");
  }

  /**
   * Attack: a page of another site opens a WebSocket, which carries the reader's cookie and is bound by no
   * same-origin rule. So Origin must be ours.
   */
  async #open(request: IncomingMessage, socket: Duplex, head: Buffer, place: Place): Promise<void> {
    rewriteForwarded(request, this.#isTrusted, "encrypted" in socket);
    const host = request.headers["x-forwarded-host"];
    if (!isSameOrigin(request.headers.origin, Array.isArray(host) ? host[0] : host)) {
      noteRefused(place, "page of another site");
      return refuse(socket, "403 Forbidden");
    }
    const token = tokenFromCookieHeader(request.headers.cookie);
    const actor = token === undefined ? undefined : await readSessionToken(token);
    if (actor === undefined) noteRefused(place, "unauthenticated");
    if (actor === undefined && place.group === undefined) return refuse(socket, "401 Unauthorized");
    this.#server.handleUpgrade(request, socket, head, (opened) => {
      if (actor === undefined) opened.close(CLOSE.notAuthenticated, "sign in");
      else this.#accept(opened, actor, place);
    });
  }

  #accept(opened: WebSocket, actor: Actor, { group }: Place): void {
    const line = new RealtimeSocket(opened, actor, this.#log);
    this.#sockets.add(line);
    opened.on("close", () => this.#sockets.delete(line));
    if (group !== undefined) void line.listen(`exam:${group}`);
  }

  #announce({ topic, type, data }: Notice): void {
    const message = this.#log.append(topic, type, data, new Date());
    for (const socket of this.#sockets) socket.deliver(message);
  }

  async #resynchronise(): Promise<void> {
    this.#log.forgetAll();
    for (const socket of this.#sockets)
      await socket
        .resynchronise()
        .catch((error: unknown) => log.warn({ err: error }, "a snapshot could not be sent"));
  }
}

function noteRefused({ path, group = "" }: Place, reason: string): void {
  const at = new Date().toISOString();
  noteAccess({ at, subject: "", what: `WS ${path}`, group, granted: false, reason });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
