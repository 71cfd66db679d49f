/** Writes docs/reference/exam-node.openapi.json from the shapes the exam node itself checks. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { ROOT, TOOLS } from "./runtime/paths.mjs";

const bundled = path.join(TOOLS, "cache/node-openapi.mjs");
await build({
  absWorkingDir: ROOT,
  entryPoints: ["lib/core/exams/node-openapi.ts"],
  outfile: bundled,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
});
const { nodeOpenApi } = await import(bundled);
const file = path.join(ROOT, "docs/reference/exam-node.openapi.json");
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(nodeOpenApi(), null, 2)}\n`);
