import { log } from "@/lib/platform/log/log";

/** Longest a program may take to stop in good order. */
const GRACE_MS = 8000;

/**
 * Runs `stop` once when this process is asked to end, or when the program that started it is gone (their
 * channel closes, however that program died), and then ends.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    stop()
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error({ err: error }, "did not stop in good order");
        process.exit(1);
      });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => begin(signal));
  process.on("disconnect", () => begin("the launcher is gone"));
}

/** Tells the program that started this one that it is ready. */
export function announceReady(): void {
  process.send?.({ type: "ready" });
}
