import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";
import { withLock } from "../environment-lock";
import type { DatabaseFile, Environment, EnvironmentSpec, ExamRuntime, Place } from "../runtime";
import { DATABASE_NAME } from "../runtime";
import { unpack } from "./archive";
import { describe } from "./describe";
import type { Engine } from "./engine";
import { ensureGate } from "./gate";
import { LABEL, namesOf } from "./names";
import type { ContainerRuntimeOptions } from "./options";
import { DATA_FOLDER } from "./parts";
import { findPlaced, fromAnswering, roomiestEngine } from "./placement";
import { putInPlace } from "./put-in-place";

/** An engine is silent while it waits, and longer silence is taken for a fault. */
const LONGEST_GRACE_MS = 6_000;
/** It counts as ended when it was seen so this often, so long apart: an engine starts a program again in less. */
const ENDED_LOOKS = 3;
const BETWEEN_LOOKS_MS = 400;
const MOST_STOPS = 12;

/** Groups as containers of Docker or Podman engines. */
export class ContainerRuntime implements ExamRuntime {
  readonly kind = "container";
  readonly isolation =
    "Isolated: each group has a container without a network, with a file system it cannot write to and limits of its own.";
  readonly places: readonly Place[];
  readonly #options: ContainerRuntimeOptions;

  constructor(options: ContainerRuntimeOptions) {
    this.#options = options;
    this.places = options.engines.map((engine) => ({
      name: engine.address,
      list: () => this.#listOn(engine),
    }));
  }

  async create(spec: EnvironmentSpec): Promise<Environment> {
    return await this.#alone(spec.environmentId, async () => {
      const engine = await this.#engineFor(spec);
      await putInPlace(engine, spec, this.#options);
      await ensureGate(engine, spec, this.#options);
      return await this.#insist(engine, spec.environmentId);
    });
  }

  async start(spec: EnvironmentSpec): Promise<Environment> {
    return await this.#alone(spec.environmentId, async () => {
      const engine = await this.#placed(spec.environmentId, spec.placedOn);
      const found = engine && (await describe(engine, spec.environmentId));
      if (engine === undefined || found === undefined || found.state === "lost") throw notPlaced();
      const { node, gate } = namesOf(spec.environmentId);
      await ensureGate(engine, spec, this.#options);
      for (const name of [gate, node])
        await engine.ensure("starting the group", [304], (docker) =>
          docker.getContainer(name).start(),
        );
      return await this.#insist(engine, spec.environmentId);
    });
  }

  async find(environmentId: string, placedOn?: string): Promise<Environment | undefined> {
    const engine = await this.#placed(environmentId, placedOn);
    return engine && (await describe(engine, environmentId));
  }

  async list(): Promise<readonly Environment[]> {
    return (await fromAnswering(this.places.map((place) => place.list()))).flat();
  }

  async stop(environmentId: string, graceMs: number, placedOn?: string): Promise<void> {
    await this.#alone(environmentId, async () => {
      const engine = await this.#placed(environmentId, placedOn);
      if (engine === undefined) return;
      const { node } = namesOf(environmentId);
      const seconds = Math.ceil(Math.min(graceMs, LONGEST_GRACE_MS) / 1000);
      // One that keeps ending is stopped between two runs, of which its engine takes no notice.
      for (let ended = 0, tries = 0; ended < ENDED_LOOKS && tries < MOST_STOPS; tries += 1) {
        await engine.ensure("ending the group", [304, 404], (docker) =>
          docker.getContainer(node).stop({ t: seconds }),
        );
        if (tries > 0) await pause(BETWEEN_LOOKS_MS);
        const isUp = (await describe(engine, environmentId))?.run !== undefined;
        ended = isUp ? 0 : ended + 1;
      }
    });
  }

  async readDatabase(environmentId: string, placedOn?: string): Promise<readonly DatabaseFile[]> {
    const engine = await this.#placed(environmentId, placedOn);
    const { node } = namesOf(environmentId);
    const archive = await engine?.find("reading the group's database", async (docker) =>
      gather(await docker.getContainer(node).getArchive({ path: DATA_FOLDER })),
    );
    return archive === undefined
      ? []
      : unpack(archive).filter(({ name }) =>
          [DATABASE_NAME, `${DATABASE_NAME}-wal`].includes(name),
        );
  }

  async readLog(environmentId: string, placedOn?: string): Promise<string> {
    const engine = await this.#placed(environmentId, placedOn);
    const { node } = namesOf(environmentId);
    const output = await engine?.find("reading the group's log", (docker) =>
      docker.getContainer(node).logs({ stdout: true, stderr: true, tail: 20 }),
    );
    return output === undefined ? "" : withoutFrames(output);
  }

  async parts(environmentId: string): Promise<readonly string[]> {
    const found = this.#options.engines.map((engine) => partsOn(engine, environmentId));
    return (await Promise.all(found)).flat();
  }

  async destroy(environmentId: string): Promise<readonly string[]> {
    return await this.#alone(environmentId, async () => {
      const gone: string[] = [];
      // Each is asked, the first that has it not alone: a launch that broke off may have begun on another.
      for (const engine of this.#options.engines)
        gone.push(...(await removeFrom(engine, environmentId)));
      return gone;
    });
  }

  async #listOn(engine: Engine): Promise<readonly Environment[]> {
    const filters = { label: [`${LABEL.school}=${this.#options.school}`] };
    const { containers, volumes } = await engine.call("listing the groups", async (docker) => ({
      containers: await docker.listContainers({ all: true, filters }),
      volumes: (await docker.listVolumes({ filters })).Volumes,
    }));
    const ids = new Set([...containers, ...volumes].map(({ Labels }) => Labels[LABEL.environment]));
    const found = await Promise.all(
      [...ids].map((id) => (id === undefined ? undefined : describe(engine, id))),
    );
    return found.filter((environment) => environment !== undefined);
  }

  async #engineFor(spec: EnvironmentSpec): Promise<Engine> {
    const { engines } = this.#options;
    const { engine: placed, away } = await findPlaced(engines, spec.environmentId, spec.placedOn);
    if (placed !== undefined) return placed;
    // With one engine, its silence is the answer.
    if (away !== undefined && engines.length === 1) throw away;
    if (spec.placedOn === undefined) return await roomiestEngine(engines);
    const before = engines.find(({ address }) => address === spec.placedOn);
    if (before !== undefined) return before;
    throw new AppError(
      "unavailable",
      `This group is on the container engine at ${spec.placedOn}, which is no longer named in EXAM_ENGINES. Name it again: the answers are there.`,
    );
  }

  async #placed(environmentId: string, placedOn?: string): Promise<Engine | undefined> {
    const { engine, away } = await findPlaced(this.#options.engines, environmentId, placedOn);
    // It may be on the one that is away: that is not the same as being nowhere.
    if (engine === undefined && away !== undefined) throw away;
    return engine;
  }

  async #insist(engine: Engine, environmentId: string): Promise<Environment> {
    const environment = await describe(engine, environmentId);
    if (environment === undefined) throw notPlaced();
    return environment;
  }

  async #alone<T>(environmentId: string, work: () => Promise<T>): Promise<T> {
    return await withLock(this.#options.locks, environmentId, work);
  }
}

async function partsOn(engine: Engine, environmentId: string): Promise<readonly string[]> {
  const { node, gate, data, sockets } = namesOf(environmentId);
  const doing = "looking what there is of the group";
  const parts: string[] = [];
  for (const name of [gate, node])
    if (await engine.find(doing, (docker) => docker.getContainer(name).inspect()))
      parts.push(`container ${name} on ${engine.address}`);
  for (const name of [sockets, data])
    if (await engine.find(doing, (docker) => docker.getVolume(name).inspect()))
      parts.push(`volume ${name} on ${engine.address}`);
  return parts;
}

/** The database's volume last: it is what the rest is found by. */
async function removeFrom(engine: Engine, environmentId: string): Promise<readonly string[]> {
  const { node, gate, data, sockets } = namesOf(environmentId);
  const gone: string[] = [];
  for (const name of [gate, node])
    if (await remove(engine, (docker) => docker.getContainer(name).remove({ force: true })))
      gone.push(`container ${name} on ${engine.address}`);
  for (const name of [sockets, data])
    if (await remove(engine, (docker) => docker.getVolume(name).remove()))
      gone.push(`volume ${name} on ${engine.address}`);
  return gone;
}

async function remove(engine: Engine, ask: Parameters<Engine["find"]>[1]): Promise<boolean> {
  return (
    (await engine.find("removing the group", async (docker) => {
      await ask(docker);
      return true;
    })) === true
  );
}

async function gather(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Engines put eight bytes before every piece of output. */
function withoutFrames(output: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= output.length; ) {
    const size = output.readUInt32BE(at + 4);
    parts.push(output.subarray(at + 8, at + 8 + size));
    at += 8 + size;
  }
  return Buffer.concat(parts).toString("utf8");
}

function notPlaced(): AppError {
  return new AppError(
    "not-found",
    "This group is not in place on any container engine. Launch it again; a database that is there is kept.",
  );
}
