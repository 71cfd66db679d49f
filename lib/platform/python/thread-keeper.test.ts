import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ThreadKeeper } from "./thread-keeper";

/** A thread that makes its interpreter only when it is told to: as slow as any machine. */
const SLOW = `
import { parentPort } from "node:worker_threads";
const channel = new BroadcastChannel("slow-start");
parentPort.on("message", () => channel.postMessage("asked"));
channel.onmessage = ({ data }) => {
  if (data !== "go") return;
  parentPort.postMessage("begun");
  parentPort.postMessage({ ended: "finished", output: "1", screen: "1" });
  parentPort.close();
  channel.close();
};
`;
const EMPTY_MODULE = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

test("what a busy machine takes to make the interpreter is no time of the program's", async () => {
  const channel = new BroadcastChannel("slow-start");
  const asked = new Promise<void>((resolve) => {
    channel.onmessage = () => resolve();
  });
  const program = new URL(`data:text/javascript,${encodeURIComponent(SLOW)}`);
  const outcome = new ThreadKeeper(EMPTY_MODULE, program).run({ program: "", seconds: 1 });
  await asked;
  vi.advanceTimersByTime(15_000);
  channel.postMessage("go");
  expect(await outcome).toMatchObject({ ended: "finished", output: "1" });
  channel.close();
});
