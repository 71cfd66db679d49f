import * as z from "zod/mini";

/**
 * What an exam node is started with: one JSON text in this environment variable, written by whatever runs it
 * (process or container). It holds the key of the database, so it never lies beside the database.
 */
export const NODE_CONFIG_VARIABLE = "MARKWELL_EXAM_NODE";

/**
 * Set by whatever starts a node, so that twenty of them fit on one machine: one thread for passwords; a small young
 * heap; and what a password took (9 MiB) goes back to the system at once. Thirty pupils signing in and writing then
 * take under 100 MB, without it 130.
 */
export const NODE_ENVIRONMENT: Readonly<Record<string, string>> = {
  UV_THREADPOOL_SIZE: "1",
  NODE_ENV: "production",
  NODE_OPTIONS: "--max-semi-space-size=1 --v8-pool-size=1",
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "131072",
};

/** 32 bytes, in hexadecimal. */
const secretSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"));

export const nodeConfigSchema = z.strictObject({
  v: z.literal(1),
  /** The group's slug, "physics-g1", and its date: what people call it. */
  examId: z.string().check(z.minLength(1), z.maxLength(80)),
  date: z.iso.date(),
  deliveryId: z.uuid(),
  /** Kept over a restart. */
  environmentId: z.uuid(),
  /** Address to listen on: "127.0.0.1", or "0.0.0.0" inside a container. */
  host: z.string().check(z.minLength(1)),
  /** 0 for any that is free: the node says which one it took. */
  port: z.int().check(z.gte(0), z.lte(65_535)),
  databasePath: z.string().check(z.minLength(1)),
  /** Derived from EXAM_SECRET; opens this group's database and no other. */
  databaseKey: secretSchema,
  /** Shared by this group and the coordinator: signs every call between them, both ways. */
  groupSecret: secretSchema,
  /** Base of the coordinator's address, "http://10.0.0.1:3000"; without it events wait in the outbox. */
  coordinatorUrl: z.optional(z.url()),
  /** Where the player lies, built as in dist/exam-node/player; without it the folder `player` beside the program. */
  playerFolder: z.optional(z.string()),
  /** Whether pupils come by HTTPS (through Caddy): their browsers are then told never to use http. */
  secure: z._default(z.boolean(), false),
});
export type NodeConfig = z.infer<typeof nodeConfigSchema>;

/** What the program prints on standard output, as one line of JSON, once it serves. */
export const nodeReadySchema = z.object({
  ready: z.literal(true),
  port: z.int(),
  pid: z.int(),
});

/** Answer of `GET /healthz`: 200 while the node can keep answers, else 503. */
export const nodeHealthSchema = z.object({
  status: z.enum(["ok", "failing"]),
  exam_id: z.string(),
  execution_environment_id: z.uuid(),
  /** "open": pupils may sign in; "paused"; "ended": closed to pupils; "finalised": results are fixed. */
  group: z.enum(["open", "paused", "ended", "finalised"]),
  /** What is wrong, in a sentence for an administrator; null while nothing is. */
  problem: z.nullable(z.string()),
  /** Events the coordinator has not acknowledged yet. */
  waiting_events: z.int(),
});
export type NodeHealth = z.infer<typeof nodeHealthSchema>;

/** Exit statuses by which whoever started a node knows why it did not start. */
export const NODE_EXIT = {
  stopped: 0,
  failed: 1,
  /** The configuration is missing or has the wrong shape. */
  badConfig: 2,
  /** No database there, or not the one of this group. */
  noDatabase: 4,
  /** The key does not open the database, or a bit of it was changed. */
  wrongKey: 5,
  portTaken: 7,
  /** The database cannot be written: its disk is full, or broken. */
  diskFull: 8,
} as const;
