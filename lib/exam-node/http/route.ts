import type { IncomingMessage } from "node:http";

/** What a handler knows of the request it answers. */
export interface NodeRequest {
  readonly raw: IncomingMessage;
  /** The server's clock when the request arrived. */
  readonly receivedAt: Date;
  /** Without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A file, compressed as it lies on the disk, and held open. */
export interface PackedFile {
  readonly descriptor: number;
  readonly bytes: number;
}

/** What is answered. JSON unless it says otherwise; `undefined` as body is no byte at all. */
export interface NodeReply {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array | string;
  /** Sent as it is read, never held in memory. `unpacks`: for whoever takes nothing that is packed. */
  readonly file?: { readonly packed: PackedFile; readonly unpacks: boolean };
  readonly headers?: Readonly<Record<string, string>>;
}

export interface NodeRoute {
  readonly method: "GET" | "POST";
  /** `:name` stands for one segment. */
  readonly path: string;
  readonly handle: (request: NodeRequest) => Promise<NodeReply> | NodeReply;
}

export type Match =
  | {
      readonly kind: "found";
      readonly route: NodeRoute;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly kind: "wrong-method"; readonly allow: string }
  | { readonly kind: "none" };

/** The route that answers. HEAD is answered as GET is; node:http leaves the body out. */
export function findRoute(routes: readonly NodeRoute[], method: string, path: string): Match {
  const wanted = method === "HEAD" ? "GET" : method;
  const allowed: string[] = [];
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params === undefined) continue;
    if (route.method === wanted) return { kind: "found", route, params };
    allowed.push(route.method);
  }
  return allowed.length === 0
    ? { kind: "none" }
    : { kind: "wrong-method", allow: allowed.join(", ") };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":") && value !== "") params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
