import { NODE_EXIT } from "@/lib/core/exams/node-config";
import { log } from "./log";

/** Longest the node may take to stop in good order. */
const GRACE_MS = 4_000;

/** Stops the parts that were added, the last one first, when the process is asked to end. */
export function stopWhenAsked(): { add(stop: () => Promise<void> | void): void } {
  const parts: (() => Promise<void> | void)[] = [];
  let stopping = false;
  const begin = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(NODE_EXIT.failed), GRACE_MS).unref();
    stopAll(parts).then(
      () => process.exit(NODE_EXIT.stopped),
      (error: unknown) => {
        log.error({ err: error }, "did not stop in good order");
        process.exit(NODE_EXIT.failed);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => begin(signal));
  return { add: (stop) => parts.push(stop) };
}

async function stopAll(parts: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const stop of parts.toReversed()) await stop();
}
