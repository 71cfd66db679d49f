import { argon2 } from "node:crypto";
import { createRequire } from "node:module";
import { log } from "../log";
import { nativeArgon2 } from "../own-files";

/** What argon2id is asked for (RFC 9106); memory in KiB. */
export interface Argon2Request {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly length: number;
}

export type Argon2Engine = (request: Argon2Request) => Promise<Uint8Array>;

/** Node's own, which is there everywhere. */
export const nodesArgon2: Argon2Engine = ({ password, salt, passes, lanes, length, memory }) =>
  new Promise((resolve, reject) => {
    const cost = { memory, passes, parallelism: lanes, tagLength: length };
    argon2("argon2id", { message: password, nonce: salt, ...cost }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

/**
 * The engine of this machine: one that uses the processor's wide registers (two to three times as fast, decision 32)
 * where it loads and makes what Node's makes; else Node's.
 */
export async function chooseArgon2(
  files: readonly string[] = nativeArgon2(),
): Promise<Argon2Engine> {
  for (const file of files) {
    const engine = load(file);
    if (engine === undefined) continue;
    if (await agrees(engine)) return engine;
    log.error({ file }, "this engine for passwords makes wrong hashes here; Node's own is used");
  }
  return nodesArgon2;
}

interface NativeArgon2 {
  hashRaw(password: string, options: object): Promise<Uint8Array>;
}

const ARGON2ID = 2;

/** @returns undefined for what was built for another system. */
function load(file: string): Argon2Engine | undefined {
  const native = required(file);
  if (native === undefined) return undefined;
  return ({ password, salt, memory, passes, lanes, length }) => {
    const cost = { memoryCost: memory, timeCost: passes, parallelism: lanes, outputLen: length };
    return native.hashRaw(password, { algorithm: ARGON2ID, salt, ...cost });
  };
}

function required(file: string): NativeArgon2 | undefined {
  try {
    const found: unknown = createRequire(file)(file);
    return isNativeArgon2(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isNativeArgon2(found: unknown): found is NativeArgon2 {
  return (
    typeof found === "object" &&
    found !== null &&
    "hashRaw" in found &&
    typeof found.hashRaw === "function"
  );
}

/** Whoever cannot make Node's hash on this processor would lock a whole group out. */
async function agrees(engine: Argon2Engine): Promise<boolean> {
  const cost = { memory: 64, passes: 2, lanes: 1, length: 32 };
  const request = { password: "maple-otter-lantern", salt: Buffer.alloc(16, 7), ...cost };
  const [ours, nodes] = await Promise.all([engine(request), nodesArgon2(request)]);
  return Buffer.from(ours).equals(nodes);
}
