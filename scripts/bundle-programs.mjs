/** Bundles our own programs into dist/, so that they start without a compiler. Packages stay outside. */
import { existsSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./runtime/paths.mjs";

const PROGRAMS = {
  server: "server.ts",
  worker: "lib/worker/main.ts",
  cli: "cli/main.ts",
  "document-parser": "lib/platform/documents/parser-child.ts",
};

const entryPoints = Object.fromEntries(
  Object.entries(PROGRAMS).filter(([, source]) => existsSync(path.join(ROOT, source))),
);
await build({
  absWorkingDir: ROOT,
  entryPoints,
  outdir: "dist",
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node24",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
});
