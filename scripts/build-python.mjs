/**
 * Builds public/python: Python for the browser (Pyodide), the worker that runs it, and the page of the frame they run in.
 * All but the page have names that carry a hash of what they hold, and lie beside a copy compressed once, here.
 * Why it is put together like this: docs/decisions/0028-python-in-the-browser.md.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { withCappedMemory } from "../lib/platform/python/capped-memory.ts";
import { ROOT } from "./runtime/paths.mjs";

const PYODIDE = path.join(ROOT, "node_modules/pyodide");
const OUT = path.join(ROOT, "public/python");
/** 512 MiB: a list that grows without end is to end in an error, and not take a Chromebook with it. */
const MOST_PAGES = 8192;
const BUILDING = `${OUT}-${process.pid}`;

await mkdir(BUILDING, { recursive: true });
const { info } = JSON.parse(await readFile(path.join(PYODIDE, "pyodide-lock.json"), "utf8"));
const worker = await scriptOf("lib/client/python-frame/worker.ts", {
  LOCK_INFO: JSON.stringify(info),
  // Only Node's part of Pyodide asks where it lies.
  "import.meta.url": '"https://python.invalid/"',
});
const script = Buffer.from(worker);
const wasm = withCappedMemory(await readFile(path.join(PYODIDE, "pyodide.asm.wasm")), MOST_PAGES);
const library = await readFile(path.join(PYODIDE, "python_stdlib.zip"));
const files = {
  script: await put("worker.js", script),
  wasm: await put("pyodide.wasm", wasm),
  library: await put("stdlib.zip", library),
  bytes: script.length + wasm.length + library.length,
};
const frame = await scriptOf("lib/client/python-frame/frame.ts", {
  PYTHON_FILES: JSON.stringify(files),
});
await keep("frame.html", Buffer.from(page(frame)));
await rm(OUT, { recursive: true, force: true });
await rename(BUILDING, OUT);

async function scriptOf(entry, define) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    external: ["node:*", "ws"],
    target: ["chrome110", "firefox120", "safari17.2"],
    define: { "process.env.NODE_ENV": '"production"', ...define },
    legalComments: "none",
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** @returns the address it is served at. */
async function put(name, bytes) {
  const [stem, kind] = name.split(".");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const hashed = `${stem}-${hash}.${kind}`;
  await keep(hashed, bytes);
  return `/python/${hashed}`;
}

async function keep(name, bytes) {
  await writeFile(path.join(BUILDING, name), bytes);
  await writeFile(path.join(BUILDING, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}

/** The script stands in the page: a policy that let it be fetched would let a program fetch, too. */
function page(script) {
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Python</title>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</html>
`;
}
