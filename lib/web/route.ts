import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** One thing the program around Next answers itself. */
export interface ProgramRoute {
  readonly method: "GET" | "POST" | "PUT";
  /** `:name` stands for one path segment, handed over in `params`. */
  readonly path: string;
  /** Such a route is answered with 503 before it is asked, while Postgres is away. */
  readonly needsDatabase: boolean;
  /** Called by programs that sign what they send: no cookie opens it, so it matters not whose page sent it. */
  readonly isSigned?: true;
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    params: Readonly<Record<string, string>>,
  ) => Promise<void> | void;
}

/** One path on which a WebSocket may be opened. The handler checks who asks, and Origin. */
export interface UpgradeRoute {
  /** `:name` as in a ProgramRoute. */
  readonly path: string;
  readonly handle: (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    params: Readonly<Record<string, string>>,
  ) => Promise<void> | void;
}

/** A route and what its path says. */
export interface MatchedRoute {
  readonly route: ProgramRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of `routes` that answers `method` and `pathname`; undefined leaves the request to Next. */
export function findRoute(
  routes: readonly ProgramRoute[],
  method: string,
  pathname: string,
): MatchedRoute | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path, pathname);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

/** What a path says where a pattern names its parts; undefined when it does not fit. */
export function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":") && value !== "") params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
