import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** How the parsing child is started: options for Node, then the program's file. */
export interface ParserProgram {
  readonly nodeOptions: readonly string[];
  readonly file: string;
}

const BUNDLE = "dist/document-parser.js";
const SOURCES = ["lib/platform/documents", "lib/core/documents"];

/**
 * The bundled program where there is one that is as new as its sources, or where there is nothing to
 * run the sources with (an installed copy); else the source itself, for tests and development.
 */
export function parserProgram(root: string): ParserProgram {
  const bundle = path.join(root, BUNDLE);
  const source = path.join(root, SOURCES[0] ?? "", "parser-child.ts");
  const newest = Math.max(0, ...SOURCES.map((folder) => newestIn(path.join(root, folder))));
  const fresh = existsSync(bundle) && statSync(bundle).mtimeMs >= newest;
  if (fresh || !existsSync(path.join(root, "node_modules/tsx")))
    return { nodeOptions: lockedDown(root), file: bundle };
  // tsx starts a compiler of its own, which the permission model forbids: no locks on this way.
  return { nodeOptions: ["--import", "tsx"], file: source };
}

/**
 * Node's permission model: no files but our own code, no child processes. Threads are allowed for the watchdog
 * and native addons for sharp, so this is a second wall behind the bounds, not a sandbox; the network is not
 * covered by it in Node 24.
 */
function lockedDown(root: string): string[] {
  return [
    "--permission",
    `--allow-fs-read=${path.join(root, "dist")}`,
    `--allow-fs-read=${path.join(root, "node_modules")}`,
    `--allow-fs-read=${path.join(root, "package.json")}`,
    "--allow-addons",
    "--allow-worker",
  ];
}

function newestIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(0, ...files.map((file) => statSync(path.join(folder, file)).mtimeMs));
}
