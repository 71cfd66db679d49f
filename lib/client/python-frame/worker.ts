/**
 * The worker in the frame: Pyodide, and the pupil's program in it. It is built as one classic script that needs no
 * network. Here a program can do whatever the browser lets it, which is nothing beyond this worker: the frame has no
 * origin and its policy allows no connection (docs/decisions/0028-python-in-the-browser.md).
 */
import type { PyodideInterface } from "pyodide";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { canAsk } from "@/lib/core/python/can-ask";
import { TURTLE } from "@/lib/core/python/turtle/recorder";
import { HARNESS } from "./harness";
import { Printing } from "./printing";
import type { FromWorker, ToWorker } from "./worker-protocol";

/** Pyodide asks for its files here; it is given those that came by message. */
const NOWHERE = "https://python.invalid/";

const tell = (news: FromWorker): void => self.postMessage(news);
const printing = new Printing((text) => tell({ worker: "printed", text }));

let python: PyodideInterface | undefined;
let typed: ((line: string) => void) | undefined;
let lines: string[] = [];

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.frame === "typed") typed?.(data.line);
  else
    void (data.frame === "start" ? start(data) : run(data)).catch(() => tell({ worker: "failed" }));
});

async function start({ wasm, library }: ToWorker & { readonly frame: "start" }): Promise<void> {
  python = await withFiles({ "pyodide.asm.wasm": wasm, "python_stdlib.zip": library }, () =>
    loadPyodide({
      indexURL: NOWHERE,
      createPyodideModule,
      // There is nothing to install from.
      lockFileContents: JSON.stringify({ info: LOCK_INFO, packages: {} }),
    }),
  );
  const write = (bytes: Uint8Array): number => printing.add(bytes);
  python.setStdout({ write, isatty: false });
  python.setStderr({ write, isatty: false });
  python.globals.set("_can_wait", canAsk());
  python.globals.set("_ask", nextTyped);
  python.globals.set("_next_line", () => lines.shift());
  python.globals.set("_turtle", TURTLE);
  python.globals.set("_drew", (piece: string) => tell({ worker: "drew", piece: String(piece) }));
  python.runPython(HARNESS);
  tell({ worker: "ready" });
}

/** Set by the build: what this Pyodide was made for. */
declare const LOCK_INFO: Readonly<Record<string, string>>;

function nextTyped(): Promise<string> {
  printing.flush();
  tell({ worker: "asks" });
  return new Promise((resolve) => {
    typed = resolve;
  });
}

async function run({ source, input }: ToWorker & { readonly frame: "run" }): Promise<void> {
  if (python === undefined) throw new Error("Python is not there yet.");
  lines = input === "" ? [] : input.replace(/\n$/, "").split("\n");
  python.globals.set("_source", source);
  const error: unknown = JSON.parse(String(await python.runPythonAsync("run(_source)")));
  printing.flush();
  // The frame reads it by its shape.
  tell({ worker: "ended", error } as FromWorker);
}

/** `work` with fetch giving these files, and nothing else. */
async function withFiles<Value>(
  files: Readonly<Record<string, ArrayBuffer>>,
  work: () => Promise<Value>,
): Promise<Value> {
  const real = globalThis.fetch;
  globalThis.fetch = async (address) => {
    const bytes = files[String(address).slice(NOWHERE.length)];
    if (bytes === undefined) return Response.error();
    return new Response(bytes, { headers: { "content-type": "application/wasm" } });
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = real;
  }
}
