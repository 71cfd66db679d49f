import path from "node:path";
import type { ProgramStart } from "@/lib/platform/process/bundled-program";
import { bundledProgram } from "@/lib/platform/process/bundled-program";

/**
 * How the parsing child is started. Node's permission model: no files but our own code, no child processes. Threads
 * are allowed for the watchdog and native addons for sharp, so this is a second wall behind the bounds, not a
 * sandbox; the network is not covered by it in Node 24.
 */
export function parserProgram(root: string): ProgramStart {
  return bundledProgram(root, {
    bundle: "dist/document-parser.js",
    source: "lib/platform/documents/parser-child.ts",
    madeOf: ["lib/platform/documents", "lib/platform/interchange", "lib/core"],
    permissions: [
      ...["dist", "node_modules", "package.json"].map(
        (name) => `--allow-fs-read=${path.join(root, name)}`,
      ),
      "--allow-addons",
      "--allow-worker",
    ],
  });
}
