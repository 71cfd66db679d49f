import type { GateConfig } from "@/lib/core/exams/gate-config";
import type { NodeConfig } from "@/lib/core/exams/node-config";

export type RuntimeKind = "process" | "container";

/** What the exam node is told, without what only the runtime knows: where its files and ports are. */
export type ProgramConfig = Omit<
  NodeConfig,
  "environmentId" | "host" | "port" | "databasePath" | "playerFolder"
>;

export interface EnvironmentLimits {
  readonly memoryMegabytes: number;
  /** Processors, 0.5 is half of one. */
  readonly cpus: number;
  readonly pids: number;
}

/** Enough for a group of thirty: the node stays under 100 MB, and a burst of sign-ins needs some air. */
export const USUAL_LIMITS: EnvironmentLimits = { memoryMegabytes: 256, cpus: 1, pids: 64 };

/** A group to be put somewhere. The same spec may be given any number of times. */
export interface EnvironmentSpec {
  readonly environmentId: string;
  /** "physics-g1": for people who look at the engine's own list. */
  readonly slug: string;
  readonly program: ProgramConfig;
  /** The seeded database; asked for only where this environment has none yet. */
  readonly database: () => Promise<Uint8Array>;
  readonly limits: EnvironmentLimits;
  /** The engine it was placed on before, where that is known: a group stays where it is. */
  readonly placedOn?: string | undefined;
}

/**
 * created: its database is in place, nothing runs · running · restarting: it died, and whatever watches over it starts
 * it again · stopped: it ended and stays so · lost: its database is there, what ran it is gone; `create` and `start`
 * bring it back.
 */
export type EnvironmentState = "created" | "running" | "restarting" | "stopped" | "lost";

export interface Environment {
  readonly environmentId: string;
  readonly slug: string;
  readonly state: EnvironmentState;
  /** The engine's address, or "this machine". */
  readonly placedOn: string;
  /** Where the coordinator and Caddy reach it, "http://127.0.0.1:18235"; undefined while it has nowhere. */
  readonly address: string | undefined;
  /** Changes whenever the program was started anew; undefined while it does not run. */
  readonly run: string | undefined;
  /** Exit status of the last run that ended, where it is known. */
  readonly exitStatus: number | undefined;
}

export interface DatabaseFile {
  /** "exam.sqlite", or with "-wal" behind. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One engine, or this machine. */
export interface Place {
  /** As environments name it (`placedOn`). */
  readonly name: string;
  /** This school's environments there. @throws AppError while it does not answer. */
  list(): Promise<readonly Environment[]>;
}

/**
 * Runs exam groups. It holds no state of its own: what is there is asked of the machine or the engine each time, so
 * that a coordinator that comes back finds everything. Every operation may be repeated, also after the coordinator was
 * killed in the middle of it. All throw AppErrors with a sentence for an administrator.
 */
export interface ExamRuntime {
  readonly kind: RuntimeKind;
  /** What stands between a group and the rest, for where a runtime is chosen. */
  readonly isolation: string;
  /** Each engine, or this machine. Whoever follows groups asks each by itself: one that is away hides nothing of the others. */
  readonly places: readonly Place[];
  /** Has everything in place, database included; starts nothing. A database that is there is never replaced. */
  create(spec: EnvironmentSpec): Promise<Environment>;
  /** Has it running; one that runs is left alone. Only what `create` made can be started. */
  start(spec: EnvironmentSpec): Promise<Environment>;
  /**
   * @param placedOn where it is known to be, here and below: what a launch that broke off left elsewhere is not it.
   * @throws where it is nowhere that answers, and may be where nobody does.
   */
  find(environmentId: string, placedOn?: string): Promise<Environment | undefined>;
  /** All environments of this school in the places that answer. @throws where none does. */
  list(): Promise<readonly Environment[]>;
  /** Ends the program in good order, or at once after `graceMs` (six seconds at most, 0 for at once); it stays ended. */
  stop(environmentId: string, graceMs: number, placedOn?: string): Promise<void>;
  /** The files of the database as they lie there. Stop the program first: it writes to them. */
  readDatabase(environmentId: string, placedOn?: string): Promise<readonly DatabaseFile[]>;
  /** The last lines the program wrote. */
  readLog(environmentId: string, placedOn?: string): Promise<string>;
  /** What `destroy` would remove, one line each. @throws as `destroy`. */
  parts(environmentId: string): Promise<readonly string[]>;
  /**
   * Removes the program, the database and every file.
   * @returns what went, one line each; none when nothing was there.
   * @throws while a place where something of it may be does not answer: what is gone is gone everywhere.
   */
  destroy(environmentId: string): Promise<readonly string[]>;
}

/** Where programs listen on the machine they run on. */
export interface Reach {
  /** "127.0.0.1" behind Caddy on the same machine; "0.0.0.0" to be reached from elsewhere. */
  readonly host: GateConfig["host"];
  /** The first port; every environment takes the next that is free. */
  readonly firstPort: number;
}

/** Name of the database within an environment's own folder or volume. */
export const DATABASE_NAME = "exam.sqlite";
