/** Bundles our own programs into dist/, so that they start without a compiler. Packages stay outside. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./runtime/paths.mjs";

/** Where the parts of the command line go. */
const COMMANDS = "dist/cli";

const entryPoints = {
  server: "server.ts",
  worker: "lib/worker/main.ts",
  "document-parser": "lib/platform/documents/parser-child.ts",
  "python-runner": "lib/platform/python/python-child.ts",
};

const common = {
  absWorkingDir: ROOT,
  outdir: "dist",
  bundle: true,
  packages: "external",
  platform: "node",
  target: "node24",
  format: "esm",
  sourcemap: true,
  logLevel: "warning",
};

// Old parts of the command line would stay beside the new ones for ever.
await rm(path.join(ROOT, COMMANDS), { recursive: true, force: true });
await build({ ...common, entryPoints });
// In parts, so that a command loads its own packages alone: in one file all of them are loaded first, a second on a slow machine.
await build({
  ...common,
  entryPoints: { cli: "cli/main.ts" },
  splitting: true,
  chunkNames: `${path.basename(COMMANDS)}/[name]-[hash]`,
});
