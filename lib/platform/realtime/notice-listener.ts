import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import * as z from "zod/mini";
import { log } from "@/lib/platform/log/log";
import type { Notice } from "./channel";
import { CHANNEL, noticeSchema } from "./channel";

export interface NoticeHearer {
  readonly onNotice: (notice: Notice) => void;
  /** Notices may have been missed: the connection was away and is back. */
  readonly onGap: () => void;
}

const RETRY_MS = 1000;

/** Hears what any instance publishes, on a connection of its own that is opened again whenever it ends. */
export class NoticeListener {
  readonly #url: string;
  readonly #hearer: NoticeHearer;
  readonly #stopped = new AbortController();
  #client: pg.Client | undefined;

  constructor(url: string, hearer: NoticeHearer) {
    this.#url = url;
    this.#hearer = hearer;
  }

  /** Resolves when it hears for the first time. */
  async start(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#open();
        return;
      } catch (error) {
        log.warn({ err: error }, "not hearing live updates yet");
        await this.#rest();
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#client?.end().catch(() => undefined);
  }

  async #open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "markwell realtime",
      keepAlive: true,
    });
    client.on("error", () => undefined);
    client.once("end", () => void this.#reopen());
    client.on("notification", ({ payload }) => this.#hear(payload ?? ""));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.#client = client;
  }

  async #reopen(): Promise<void> {
    if (this.#stopped.signal.aborted || this.#client === undefined) return;
    this.#client = undefined;
    await this.start();
    this.#hearer.onGap();
  }

  #hear(payload: string): void {
    const parsed = z.safeParse(noticeSchema, safeJson(payload));
    if (parsed.success) this.#hearer.onNotice(parsed.data);
  }

  async #rest(): Promise<void> {
    await pause(RETRY_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
