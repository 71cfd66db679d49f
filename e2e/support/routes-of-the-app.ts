/** Every page, route and action of the built app, from the lists Next and lib/web themselves go by. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface ServerAction {
  readonly id: string;
  readonly name: string;
  /** The page that carries it. */
  readonly page: string;
}

const SOME_ID = "00000000-0000-7000-8000-000000000000";

/** Places in app/: "/admin/people/[personId]/page" and "/api/documents/route". */
export function appPaths(): string[] {
  return Object.keys(readJson("app-paths-manifest.json"));
}

/** The address of a place in app/, with ids that nothing has. */
export function addressOf(place: string): string {
  const parts = place
    .replace(/\/(page|route)$/, "")
    .split("/")
    .filter((part) => part !== "" && !part.startsWith("("))
    .map((part) => part.replace(/^\[.+\]$/, SOME_ID));
  return `/${parts.join("/")}`;
}

export function serverActions(): ServerAction[] {
  const manifest = readJson("server-reference-manifest.json") as {
    node: Record<string, { workers: Record<string, unknown>; exportedName?: string }>;
  };
  return Object.entries(manifest.node).map(([id, entry]) => ({
    id,
    name: entry.exportedName ?? id,
    page: Object.keys(entry.workers)[0]?.replace(/^app/, "") ?? "/page",
  }));
}

/**
 * The routes of lib/web, read from its sources: importing them would start the database's connections in the tests.
 */
export function programRoutes(): string[] {
  const sources = readdirSync("lib/web")
    .filter((name) => name.endsWith(".ts") && !name.includes(".test"))
    .map((name) => readFileSync(path.join("lib/web", name), "utf8"));
  const literal = /method: "(\w+)",\s+path: "([^"]+)"/g;
  const made = /\broute\("(\w+)", "([^"]+)"/g;
  return sources.flatMap((source) => [
    ...[...source.matchAll(literal)].map(([, method, address]) => `${method} ${address}`),
    // Routes of an attempt are made from their last part alone.
    ...[...source.matchAll(made)].map(
      ([, method, address = ""]) =>
        `${method} ${address.startsWith("/") ? address : `/attempts/:id/${address}`}`,
    ),
  ]);
}

/** The address of a route of lib/web, with ids that nothing has. */
export function programAddress(route: string): { method: string; url: string } {
  const [method = "", pattern = ""] = route.split(" ");
  return { method, url: pattern.replaceAll(/:\w+/g, SOME_ID) };
}

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(".next/server", name), "utf8"));
}
