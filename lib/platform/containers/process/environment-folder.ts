import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { newId } from "@/lib/platform/db/new-id";
import { commandLineOf, isAlive } from "@/scripts/runtime/process-identity.mjs";
import { DATABASE_NAME } from "../runtime";

/**
 * What is written down of an environment. The key of its database is not: after a restart of the machine the
 * coordinator gives it again.
 */
const recordSchema = z.strictObject({
  v: z.literal(1),
  environmentId: z.uuid(),
  slug: z.string(),
  port: z.int(),
  /** On the command lines of what runs here: a pid and a start time alone could be forged by a file. */
  token: z.string(),
  /** Whether anything ever ran here. */
  started: z.boolean(),
  /** Whether it was told to end. */
  stopped: z.boolean(),
});
export type EnvironmentRecord = z.output<typeof recordSchema>;

/** A program opens its database, and says that it could not, in less. */
const ROOM_TO_BEGIN = 128 * 1024;

/** A process that was written down; it may be gone. */
export interface KnownProcess {
  readonly pid: number;
  readonly startTime: string;
}

/** One environment's folder, which nobody else can read. */
export class EnvironmentFolder {
  readonly path: string;

  constructor(root: string, environmentId: string) {
    this.path = path.join(root, environmentId);
  }

  file(name: string): string {
    return path.join(this.path, name);
  }

  async make(): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
  }

  /** Written whole or not at all. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const draft = this.file(`${name}.${newId()}`);
    await writeFile(draft, content, { mode: 0o600, flush: true });
    await rename(draft, this.file(name));
  }

  /** Throws what the disk says where there is no room to begin. */
  async insistRoom(): Promise<void> {
    const room = this.file(`room.${newId()}`);
    try {
      await writeFile(room, randomBytes(ROOM_TO_BEGIN), { mode: 0o600, flush: true });
    } finally {
      await rm(room, { force: true });
    }
  }

  /** Undefined when there is no such file. */
  async read(name: string): Promise<string | undefined> {
    return await readFile(this.file(name), "utf8").catch(() => undefined);
  }

  /** Undefined when nothing was put here, or not all of it. */
  async record(): Promise<EnvironmentRecord | undefined> {
    const text = await this.read("environment.json");
    return text === undefined ? undefined : recordSchema.parse(JSON.parse(text));
  }

  async writeRecord(record: EnvironmentRecord): Promise<void> {
    await this.write("environment.json", JSON.stringify(record));
  }

  async hasDatabase(): Promise<boolean> {
    return (await this.files()).includes(DATABASE_NAME);
  }

  async files(): Promise<readonly string[]> {
    return await readdir(this.path).catch(() => []);
  }

  /** The process that was written down under `name`, if it lives, and is what was started here. */
  async living(
    name: "supervisor.pid" | "node.pid",
    token: string,
  ): Promise<KnownProcess | undefined> {
    const noted = /^(\d+) (.+)$/.exec((await this.read(name))?.trim() ?? "");
    if (noted === null) return undefined;
    const known = { pid: Number(noted[1]), startTime: String(noted[2]) };
    return isAlive(known) && commandLineOf(known.pid).includes(token) ? known : undefined;
  }
}
