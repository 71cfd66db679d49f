import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "@/lib/platform/log/log";
import { databaseUrl } from "./pool";
import { once } from "./shared-state";

const RETRY_MS = 1000;
const CHECK_MS = 5000;
const PATIENCE_MS = 2000;
/** Longer: a server that is only busy must not be taken for one that is away. */
const ANSWER_MS = 5000;

/** Knows whether Postgres can be reached, without asking it on every request. */
export interface Sentinel {
  readonly isUp: () => boolean;
  /** Resolves once it has looked for the first time, whatever it saw. */
  readonly hasLooked: Promise<void>;
  /** Ends the watch and its connection. */
  readonly stop: () => Promise<void>;
}

/**
 * Holds one connection of its own: when Postgres stops, that connection ends at once; while it is away,
 * one attempt a second is made to get it back. A network that goes silent is noticed within ten seconds.
 */
export function watchDatabase(url: string): Sentinel {
  const first = Promise.withResolvers<void>();
  const watch = { up: false, stopped: new AbortController(), looked: first.resolve };
  const done = keepWatch(url, watch);
  return {
    isUp: () => watch.up,
    hasLooked: first.promise,
    stop: async () => {
      watch.stopped.abort();
      await done;
    },
  };
}

/** The one watch of this process. */
export function databaseSentinel(): Sentinel {
  return once("database-sentinel", () => watchDatabase(databaseUrl));
}

interface Watch {
  up: boolean;
  readonly stopped: AbortController;
  readonly looked: () => void;
}

async function keepWatch(url: string, watch: Watch): Promise<void> {
  const { signal } = watch.stopped;
  while (!signal.aborted) {
    await watchOneConnection(url, watch);
    watch.looked();
    if (watch.up) log.warn("Postgres cannot be reached; trying again every second");
    watch.up = false;
    await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** Returns when the connection could not be made or has ended. */
async function watchOneConnection(url: string, watch: Watch): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: ANSWER_MS,
    application_name: "markwell sentinel",
  });
  const ended = new AbortController();
  client.on("error", () => ended.abort());
  client.on("end", () => ended.abort());
  try {
    await client.connect();
    const until = AbortSignal.any([ended.signal, watch.stopped.signal]);
    while (!until.aborted) {
      await client.query("select 1");
      if (!watch.up) log.info("Postgres answers");
      watch.up = true;
      watch.looked();
      await pause(CHECK_MS, undefined, { signal: until }).catch(() => undefined);
    }
  } catch (error) {
    log.debug({ err: error }, "the connection that watches Postgres ended");
  } finally {
    await client.end().catch(() => undefined);
  }
}
