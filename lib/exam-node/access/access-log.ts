import * as z from "zod/mini";
import type { AccessReply } from "@/lib/core/exams/control";
import { log } from "../log";
import { momentColumn, truthColumn } from "../store/json-column";
import type { Sqlite } from "../store/open-database";
import { change, inLightTransaction, query } from "../store/statements";

/** Who was let in or kept out of what, and why. */
export interface AccessNote {
  /** user_id, "coordinator", or "" for somebody unknown. */
  readonly subject: string;
  readonly what: string;
  readonly granted: boolean;
  readonly reason: string;
  readonly at: Date;
}

const FLUSH_MS = 1_000;
/** So many different lines are held while the disk does not take them; beyond it they are only counted together. */
const MOST_HELD = 5_000;

interface Line extends AccessNote {
  times: number;
  lastAt: Date;
}

/** A flood of refused requests must not make a reply that nobody can take. */
const MOST_READ = 5_000;

const lineRow = z.object({
  since: momentColumn,
  at: momentColumn,
  who: z.string(),
  what: z.string(),
  granted: truthColumn,
  reason: z.string(),
  times: z.int(),
});

/**
 * The log of grants and denials: one line a minute for each (who, what, outcome, reason), with how often. Written
 * behind the requests, because a flood of refused ones must not cost a durable write each.
 */
export class AccessLog {
  readonly #database: Sqlite;
  readonly #write: ReturnType<typeof change>;
  readonly #timer: ReturnType<typeof setInterval>;
  #lines = new Map<string, Line>();

  constructor(database: Sqlite) {
    this.#database = database;
    this.#write = change(
      database,
      `INSERT INTO access (minute, subject, what, granted, reason, times, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET times = times + excluded.times, last_at = excluded.last_at`,
    );
    this.#timer = setInterval(() => this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  note(given: AccessNote): void {
    const full = this.#lines.size >= MOST_HELD;
    const note = full ? { ...given, subject: "", what: "many others" } : given;
    const key = [minuteOf(note.at), note.subject, note.what, note.granted, note.reason].join("\n");
    const line = this.#lines.get(key);
    if (line === undefined) this.#lines.set(key, { ...note, times: 1, lastAt: note.at });
    else {
      line.times += 1;
      line.lastAt = note.at;
    }
  }

  /** What the coordinator keeps of it: an hour together for those who were let in, a minute for the others. */
  read(): AccessReply {
    return this.#read("subject", "1");
  }

  /** What it keeps of a practice: what was refused, but not to whom, and nothing of those who practise. */
  readOfPractice(): AccessReply {
    return this.#read("''", "NOT granted");
  }

  #read(subject: string, which: string): AccessReply {
    this.flush();
    const lines = query(
      this.#database,
      `SELECT iif(granted, substr(minute, 1, 13) || ':00', minute) || ':00Z' AS since, max(last_at) AS at,
         ${subject} AS who, what, granted, reason, sum(times) AS times FROM access WHERE ${which}
       GROUP BY since, who, what, granted, reason
       ORDER BY at DESC LIMIT ?`,
      lineRow,
    ).all(MOST_READ);
    return {
      lines: lines.map(({ since, at, who, ...line }) => ({
        ...{ since: since.toISOString(), at: at.toISOString(), subject: who },
        ...line,
      })),
    };
  }

  /** Writes what was noted. A disk that refuses is tried again a second later. */
  flush(): void {
    if (this.#lines.size === 0) return;
    const lines = [...this.#lines.values()];
    try {
      inLightTransaction(this.#database, () => {
        for (const line of lines) this.#put(line);
      });
      this.#lines = new Map();
    } catch (error) {
      log.warn({ err: error }, "the access log waits");
    }
  }

  stop(): void {
    clearInterval(this.#timer);
    this.flush();
  }

  #put({ at, subject, what, granted, reason, times, lastAt }: Line): void {
    this.#write(minuteOf(at), subject, what, Number(granted), reason, times, lastAt.toISOString());
  }
}

function minuteOf(at: Date): string {
  return at.toISOString().slice(0, 16);
}
