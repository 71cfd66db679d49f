import { log } from "@/lib/platform/log/log";

/** Longest a program may take to stop in good order. */
const GRACE_MS = 8000;

/** Where a program says, part by part as it starts, how each part is stopped. */
export interface Stopping {
  /** The part that was added last is stopped first. */
  readonly add: (stop: () => Promise<void>) => void;
}

/**
 * Stops the parts of this program once it is asked to end, or when the program that started it is gone
 * (their channel closes, however that program died), and then ends. To be called first of all: what is
 * started before would outlive the launcher.
 */
export function stopWhenAsked(): Stopping {
  const parts: (() => Promise<void>)[] = [];
  let stopping = false;
  const begin = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    stopAll(parts)
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ err: error }, "did not stop in good order");
        process.exit(1);
      });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => begin(signal));
  process.on("disconnect", () => begin("the launcher is gone"));
  // The channel may have closed while our modules were loading.
  if (process.send !== undefined && !process.connected) begin("the launcher is gone");
  return { add: (stop) => parts.push(stop) };
}

async function stopAll(parts: readonly (() => Promise<void>)[]): Promise<void> {
  for (const stop of parts.toReversed()) await stop();
}

/** Tells the program that started this one that it is ready. */
export function announceReady(): void {
  if (process.connected) process.send?.({ type: "ready" });
}
