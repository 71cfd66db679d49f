/** Prisma's schema engine, in the WebAssembly form that its makers publish on npm. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as binding from "@prisma/schema-engine-wasm/schema_engine_bg";

export class EngineError extends Error {
  /**
   * @param {{ message?: string, code?: string, meta?: unknown }} reported by the engine
   * @param {Error | undefined} cause what the database said
   */
  constructor(reported, cause) {
    const message = reported?.message ?? String(reported);
    super(cause === undefined ? message : `${message}\n${cause.message}`);
    this.code = reported?.code;
    this.meta = reported?.meta ?? null;
  }
}

load();

/**
 * Lends `use` an engine on `adapter` and closes every connection it made.
 * @param {object} adapter
 * @param {string[] | undefined} datamodels schema files
 * @param {(engine: object) => Promise<unknown>} use
 */
export async function withEngine(adapter, datamodels, use) {
  const connections = [];
  const bound = bindMigrationAwareSqlAdapterFactory(remembering(adapter, connections));
  try {
    const files = datamodels?.map((file) => [file, readFileSync(file, "utf8")]);
    const engine = await binding.SchemaEngine.new({ datamodels: files }, writeLog, bound);
    return await use(engine);
  } catch (error) {
    // The engine reports a number; what the database said is kept beside it.
    throw new EngineError(error, bound.errorRegistry?.consumeError?.(error?.id)?.error);
  } finally {
    for (const connection of connections.reverse()) await connection.dispose().catch(() => {});
  }
}

function load() {
  const folder = path.dirname(
    fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
  );
  const module = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": binding });
  binding.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}

function remembering(adapter, connections) {
  const remember = async (connecting) => {
    const connection = await connecting;
    connections.push(connection);
    return connection;
  };
  return {
    ...adapter,
    connect: () => remember(adapter.connect()),
    connectToShadowDb: () => remember(adapter.connectToShadowDb()),
  };
}

function writeLog(line) {
  process.stderr.write(`${line}\n`);
}
