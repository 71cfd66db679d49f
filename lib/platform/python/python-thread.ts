import type { MessagePort } from "node:worker_threads";
import type { PythonRun } from "@/lib/core/python/python-run";
import { interpret } from "./interpreter";
import { OutputRoom } from "./output-room";
import type { ThreadNews, ThreadStart } from "./wire";
import { BEGUN } from "./wire";

/** A thread that runs one program after another, each in an interpreter of its own. */
export function serveRuns(port: MessagePort, { module, room }: ThreadStart): void {
  const output = new OutputRoom(room);
  const say = (news: ThreadNews) => port.postMessage(news);
  port.on("message", (run: PythonRun) => say(interpret(module, run, output, () => say(BEGUN))));
}
