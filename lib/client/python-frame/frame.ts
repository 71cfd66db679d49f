/**
 * The script of the frame that runs Python in the browser. The frame has an opaque origin and may connect to nothing: the
 * page around it brings Pyodide's files and the pupil's program by message.
 */
import { safeParse } from "zod/mini";
import type { FromFrame, PythonFiles } from "@/lib/core/python/from-frame";
import { toFrameSchema } from "@/lib/core/python/to-frame";
import { RunsInWorker } from "./run-in-worker";

/** Set by the build: where the files lie, by names that carry a hash of what they hold. */
declare const PYTHON_FILES: PythonFiles;

// The page cannot be named from here, and nothing said is secret.
const tell = (news: FromFrame): void => parent.postMessage(news, "*");
let runs: RunsInWorker | undefined;

addEventListener("message", ({ source, data }) => {
  const read = safeParse(toFrameSchema, data);
  if (source !== parent || !read.success) return;
  const asked = read.data;
  if (asked.page !== "files") runs?.hear(asked);
  else if (runs === undefined) runs = new RunsInWorker(() => makeWorker(asked), tell, hasRoom());
});
tell({ python: "wants", files: PYTHON_FILES });

/** Gigabytes, where the browser tells: on less than 4 a Python that stands by would take what the page needs. */
function hasRoom(): boolean {
  const told = "deviceMemory" in navigator ? Number(navigator.deviceMemory) : 4;
  return told >= 4;
}

interface Brought {
  readonly script: string;
  readonly wasm: ArrayBuffer;
  readonly library: ArrayBuffer;
}

function makeWorker({ script, wasm, library }: Brought): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  // A classic one: where the origin is opaque, module workers do not start.
  const worker = new Worker(address);
  worker.postMessage({ frame: "start", wasm, library });
  return worker;
}
