import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** How a program of ours is started as a child: options for Node, then the program's file. */
export interface ProgramStart {
  readonly nodeOptions: readonly string[];
  readonly file: string;
}

interface ProgramPlace {
  /** Built by scripts/bundle-programs.mjs. */
  readonly bundle: string;
  readonly source: string;
  /** Folders the bundle is made of: when something in them is newer, the bundle is out of date. */
  readonly madeOf: readonly string[];
  /** What Node's permission model allows it. */
  readonly permissions: readonly string[];
}

/**
 * The bundled program where there is one that is as new as its sources, or where there is nothing to
 * run the sources with (an installed copy); else the source itself, for tests and development.
 */
export function bundledProgram(root: string, place: ProgramPlace): ProgramStart {
  const bundle = path.join(root, place.bundle);
  const newest = Math.max(0, ...place.madeOf.map((folder) => newestIn(path.join(root, folder))));
  const fresh = existsSync(bundle) && statSync(bundle).mtimeMs >= newest;
  if (fresh || !existsSync(path.join(root, "node_modules/tsx")))
    return { nodeOptions: ["--permission", ...place.permissions], file: bundle };
  // tsx starts a compiler of its own, which the permission model forbids: no locks on this way.
  return { nodeOptions: ["--import", "tsx"], file: path.join(root, place.source) };
}

function newestIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(0, ...files.map((file) => statSync(path.join(folder, file)).mtimeMs));
}
