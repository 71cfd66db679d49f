import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { log } from "@/lib/platform/log/log";
import type { TrustedProxies } from "./forwarded-headers";
import { rewriteForwarded } from "./forwarded-headers";
import type { ProgramRoute } from "./route";
import { findRoute } from "./route";
import { answerUnavailable } from "./unavailable";

/** What one request needs to be answered. */
export interface HandlerParts {
  readonly routes: readonly ProgramRoute[];
  readonly isTrusted: TrustedProxies;
  readonly isDatabaseUp: () => boolean;
  readonly next: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Files with a hash in their name; they need no database and must come even while it is away. */
const STATIC = /^\/(_next\/static|player)\//;

/** @param secure whether the requests it will get came over this server's own HTTPS. */
export function requestHandler(parts: HandlerParts, secure: boolean): RequestListener {
  return (request, response) => {
    answer(parts, secure, request, response).catch((error: unknown) =>
      answerError(error, response),
    );
  };
}

async function answer(
  parts: HandlerParts,
  secure: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  rewriteForwarded(request, parts.isTrusted, secure);
  setSafeDefaults(response);
  const pathname = pathOf(request);
  const match = findRoute(parts.routes, request.method ?? "GET", pathname);
  const needsDatabase = match?.route.needsDatabase ?? !STATIC.test(pathname);
  if (needsDatabase && !parts.isDatabaseUp()) answerUnavailable(request, response);
  else if (match === undefined) await parts.next(request, response);
  else await match.route.handle(request, response, match.params);
}

/** Holds for every response; a page's own policy (with its nonce) takes the place of the last. */
function setSafeDefaults(response: ServerResponse): void {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("content-security-policy", "frame-ancestors 'none'");
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}

/** An expected error says what it has to say; any other is logged once, under a number the reader sees. */
function answerError(error: unknown, response: ServerResponse): void {
  const expected = error instanceof AppError ? error : undefined;
  const id = randomUUID();
  if (expected === undefined) log.error({ err: error, id }, "a request failed");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const code = expected?.code ?? "internal";
  const message =
    expected?.message ?? `Something went wrong on the server. If it goes on, report ${id}.`;
  const retry = expected?.retryAfterSeconds;
  response.writeHead(HTTP_STATUS[code], {
    "content-type": "application/json",
    "cache-control": "no-store",
    ...(retry === undefined ? {} : { "retry-after": String(retry) }),
  });
  response.end(JSON.stringify({ error: { code, message, issues: expected?.issues ?? [] } }));
}
