/** Bundles our own programs into dist/, so that they start without a compiler. Packages stay outside. */
import { build } from "esbuild";
import { ROOT } from "./runtime/paths.mjs";

const entryPoints = {
  server: "server.ts",
  worker: "lib/worker/main.ts",
  cli: "cli/main.ts",
  "document-parser": "lib/platform/documents/parser-child.ts",
  "python-runner": "lib/platform/python/python-child.ts",
};

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
