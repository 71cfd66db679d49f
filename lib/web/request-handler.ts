import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { log } from "@/lib/platform/log/log";
import type { TrustedProxies } from "./forwarded-headers";
import { rewriteForwarded } from "./forwarded-headers";
import type { ProgramRoute } from "./route";
import { findRoute } from "./route";
import { securityHeaders } from "./security-headers";
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

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

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
  const isSecure = request.headers["x-forwarded-proto"] === "https";
  const pathname = pathOf(request);
  response.setHeaders(new Map(Object.entries(securityHeaders(isSecure, pathname))));
  refuseUnreadable(pathname);
  const match = findRoute(parts.routes, request.method ?? "GET", pathname);
  if (match?.route.isSigned !== true) refuseForeign(request);
  if (match === undefined) refuseUnbounded(request, pathname);
  const needsDatabase = match?.route.needsDatabase ?? !STATIC.test(pathname);
  if (needsDatabase && !parts.isDatabaseUp()) answerUnavailable(request, response);
  else if (match === undefined) await parts.next(request, response);
  else await match.route.handle(request, response, match.params);
}

/**
 * Attack: a page of another site makes a signed-in browser send something that changes our records. Browsers name
 * the page's origin on every such request; without it, or with another, it goes no further.
 */
function refuseForeign(request: IncomingMessage): void {
  if (SAFE_METHODS.has(request.method ?? "GET")) return;
  const { origin, "x-forwarded-host": host } = request.headers;
  if (!isSameOrigin(origin, Array.isArray(host) ? host[0] : host))
    throw new AppError("forbidden", "This request did not come from a page of this school.");
}

/** What a form or a server action of ours may send; Next's own bound for actions is 1 MB. */
const MOST_FORM_BYTES = 2 * 1024 * 1024;
/** These know who sends before they read, and count what comes as it comes, each against a bound of its own. */
const STREAMED = new Set([
  "/api/documents",
  "/api/exams/packages",
  "/api/exams/results",
  "/api/questions/import",
]);

/**
 * Attack: signing in needs no session, and next-auth reads a body whole before it looks at it, so a few large ones
 * would take the server's memory. A body for it must say how long it is; browsers do. (Next itself passes actions from
 * page to page without a length, and bounds those.)
 */
function refuseUnbounded(request: IncomingMessage, pathname: string): void {
  if (SAFE_METHODS.has(request.method ?? "GET") || STREAMED.has(pathname)) return;
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  const isEndless = encoding !== undefined && !isPage(pathname);
  if (!isEndless && Number(length ?? 0) <= MOST_FORM_BYTES) return;
  throw new AppError("too-large", "This is more than a form here can hold. Nothing was changed.");
}

/** Next finds a route by its decoded path too. */
function isPage(pathname: string): boolean {
  return !decodeURIComponent(pathname).startsWith("/api/");
}

/** Next takes an address with a broken percent sign for a fault of its own. */
function refuseUnreadable(pathname: string): void {
  try {
    decodeURIComponent(pathname);
  } catch {
    throw new AppError(
      "invalid",
      "This address cannot be read. Check it for a slip and try again.",
    );
  }
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
