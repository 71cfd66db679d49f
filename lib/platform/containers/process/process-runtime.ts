import { randomBytes } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { withLock } from "../environment-lock";
import { findFreePort, isFree } from "../free-port";
import type { DatabaseFile, Environment, EnvironmentSpec, ExamRuntime } from "../runtime";
import { DATABASE_NAME } from "../runtime";
import { diskFailure } from "./disk-failure";
import type { EnvironmentRecord } from "./environment-folder";
import { EnvironmentFolder } from "./environment-folder";
import type { ProcessRuntimeOptions } from "./supervised-node";
import { endBoth, startSupervisor } from "./supervised-node";

const THIS_MACHINE = "this machine";

/** Groups as processes of this machine: for where there is no container engine. */
export class ProcessRuntime implements ExamRuntime {
  readonly kind = "process";
  readonly isolation =
    "Less isolated: each group is a process with files of its own, but under the same account as this server and with its network.";
  readonly places = [{ name: THIS_MACHINE, list: () => this.list() }];
  readonly #options: ProcessRuntimeOptions;

  constructor(options: ProcessRuntimeOptions) {
    this.#options = options;
  }

  async create(spec: EnvironmentSpec): Promise<Environment> {
    const folder = this.#folder(spec.environmentId);
    return await this.#alone(spec.environmentId, async () => {
      await folder.make();
      if (!(await folder.hasDatabase())) await folder.write(DATABASE_NAME, await spec.database());
      const record = (await folder.record()) ?? (await this.#newRecord(folder, spec));
      return await describe(folder, record);
    });
  }

  async start(spec: EnvironmentSpec): Promise<Environment> {
    const folder = this.#folder(spec.environmentId);
    return await this.#alone(spec.environmentId, async () => {
      const record = await folder.record();
      if (record === undefined) throw notPlaced();
      if ((await folder.living("supervisor.pid", record.token)) !== undefined)
        return await describe(folder, record);
      // A node without its supervisor would hold the port and the database.
      await endBoth(folder, record.token, 5_000);
      // On a full disk it could neither begin nor leave word of it.
      await folder.insistRoom();
      const current = await this.#withFreePort(folder, record);
      await startSupervisor(folder, current, spec, this.#options);
      return await describe(folder, current);
    });
  }

  async find(environmentId: string): Promise<Environment | undefined> {
    const folder = this.#folder(environmentId);
    const record = await folder.record();
    return record === undefined ? undefined : await describe(folder, record);
  }

  async list(): Promise<readonly Environment[]> {
    const found = await Promise.all((await this.#ids()).map((id) => this.find(id)));
    return found.filter((environment) => environment !== undefined);
  }

  async stop(environmentId: string, graceMs: number): Promise<void> {
    const folder = this.#folder(environmentId);
    await this.#alone(environmentId, async () => {
      const record = await folder.record();
      if (record === undefined) return;
      await folder.writeRecord({ ...record, stopped: true });
      await endBoth(folder, record.token, graceMs);
    });
  }

  async readDatabase(environmentId: string): Promise<readonly DatabaseFile[]> {
    const folder = this.#folder(environmentId);
    const names = (await folder.files()).filter((name) =>
      [DATABASE_NAME, `${DATABASE_NAME}-wal`].includes(name),
    );
    return await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(folder.file(name)) })),
    );
  }

  async readLog(environmentId: string): Promise<string> {
    return ((await this.#folder(environmentId).read("log")) ?? "").slice(-4000);
  }

  async parts(environmentId: string): Promise<readonly string[]> {
    const folder = this.#folder(environmentId);
    return (await folder.files()).map((name) => `file ${folder.file(name)}`);
  }

  async destroy(environmentId: string): Promise<readonly string[]> {
    const folder = this.#folder(environmentId);
    return await this.#alone(environmentId, async () => {
      const record = await folder.record();
      if (record !== undefined) await endBoth(folder, record.token, 0);
      const gone = await this.parts(environmentId);
      await rm(folder.path, { recursive: true, force: true });
      return gone;
    });
  }

  async #newRecord(folder: EnvironmentFolder, spec: EnvironmentSpec): Promise<EnvironmentRecord> {
    return await this.#allotPort(folder, {
      v: 1,
      environmentId: spec.environmentId,
      slug: spec.slug,
      token: randomBytes(16).toString("hex"),
      started: false,
      stopped: false,
    });
  }

  /** Another program may have taken the port since it was allotted. */
  async #withFreePort(
    folder: EnvironmentFolder,
    record: EnvironmentRecord,
  ): Promise<EnvironmentRecord> {
    const running = { ...record, started: true, stopped: false };
    if (!(await isFree(record.port, this.#options.reach.host)))
      return await this.#allotPort(folder, running);
    await folder.writeRecord(running);
    return running;
  }

  /** One at a time, and written down before the next looks: no two get the same. */
  async #allotPort(
    folder: EnvironmentFolder,
    record: Omit<EnvironmentRecord, "port">,
  ): Promise<EnvironmentRecord> {
    return await withLock(this.#locks, "ports", async () => {
      const records = await Promise.all((await this.#ids()).map((id) => this.#folder(id).record()));
      const given = new Set(records.flatMap((other) => (other === undefined ? [] : [other.port])));
      const port = await findFreePort(this.#options.reach, given);
      const whole = { ...record, port };
      await folder.writeRecord(whole);
      return whole;
    });
  }

  async #alone<T>(environmentId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await withLock(this.#locks, environmentId, work);
    } catch (error) {
      throw diskFailure(error, this.#options.folder);
    }
  }

  async #ids(): Promise<readonly string[]> {
    const entries = await readdir(this.#options.folder, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  #folder(environmentId: string): EnvironmentFolder {
    return new EnvironmentFolder(this.#options.folder, environmentId);
  }

  get #locks(): string {
    return path.join(path.dirname(this.#options.folder), "locks");
  }
}

async function describe(
  folder: EnvironmentFolder,
  record: EnvironmentRecord,
): Promise<Environment> {
  const supervisor = await folder.living("supervisor.pid", record.token);
  const node = await folder.living("node.pid", record.token);
  const status = await folder.read("exit-status");
  return {
    environmentId: record.environmentId,
    slug: record.slug,
    state: stateOf(record, supervisor !== undefined, node !== undefined),
    placedOn: THIS_MACHINE,
    address: `http://127.0.0.1:${record.port}`,
    run: node === undefined ? undefined : `${node.pid} ${node.startTime}`,
    exitStatus: status === undefined ? undefined : Number(status),
  };
}

function stateOf(record: EnvironmentRecord, isWatched: boolean, isRunning: boolean) {
  if (isWatched) return isRunning ? "running" : "restarting";
  if (record.stopped) return "stopped";
  return record.started ? "lost" : "created";
}

function notPlaced(): AppError {
  return new AppError("not-found", "This group is not in place on this server. Launch it again.");
}
