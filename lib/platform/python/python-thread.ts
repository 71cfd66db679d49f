import type { MessagePort } from "node:worker_threads";
import type { PythonRun } from "@/lib/core/python/python-run";
import { interpret } from "./interpreter";
import { OutputRoom } from "./output-room";
import type { ThreadStart } from "./wire";

/** A thread that runs one program after another, each in an interpreter of its own. */
export function serveRuns(port: MessagePort, { module, room }: ThreadStart): void {
  const output = new OutputRoom(room);
  port.on("message", (run: PythonRun) => port.postMessage(interpret(module, run, output)));
}
