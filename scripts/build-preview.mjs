/**
 * Builds public/preview/draw.js: what draws a teacher's own slides in an opaque frame of her browser. It
 * carries pptx-parser, which is loaded nowhere else and never on the server
 * (docs/decisions/0013-preview-in-the-browser-only.md).
 */
import path from "node:path";
import { build } from "esbuild";
import { ROOT } from "./runtime/paths.mjs";

await build({
  absWorkingDir: ROOT,
  entryPoints: { draw: "scripts/preview/draw-deck.ts" },
  outdir: path.join(ROOT, "public/preview"),
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: ["chrome110", "firefox120", "safari17.2"],
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  // It writes about every shape it meets; the frame has nobody who reads that.
  drop: ["console"],
  legalComments: "none",
  logLevel: "error",
});
