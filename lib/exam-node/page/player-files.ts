import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod/mini";
import { playerManifestSchema } from "@/lib/core/attempts/player-page";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { NodeReply, NodeRequest } from "../http/route";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};
/** A font is compressed already. */
const WORTH_GZIP = new Set([".js", ".css", ".svg"]);
/** Hashed names never change what they hold. */
const LASTING = "public, max-age=31536000, immutable";

const filesSchema = z.extend(playerManifestSchema, {
  files: z.array(z.object({ url: z.string() })),
});

interface PlayerFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly gzip: Uint8Array | undefined;
}

/**
 * The player's files, by the addresses its build gave them; nothing else of the folder can be asked for. Held in memory
 * (800 kB): a new build must not take them away under a group that runs.
 */
export class PlayerFiles {
  readonly manifest: z.infer<typeof filesSchema>;
  readonly #files: ReadonlyMap<string, PlayerFile>;

  /** @throws AppError "not-found" when the folder holds no build. */
  constructor(folder: string) {
    const manifest = readFrom(folder, "manifest.json").toString("utf8");
    this.manifest = parse(filesSchema, JSON.parse(manifest), "The player's build");
    const hashed = this.manifest.files.map(({ url }) => path.posix.basename(url));
    this.#files = new Map(
      [...hashed, "sw.js", "icon.svg"].map((name) => [name, playerFile(folder, name)]),
    );
  }

  /** A file with a hash in its name. */
  lasting(request: NodeRequest, name: string): NodeReply {
    return this.#answer(request, name === "sw.js" ? "" : name, LASTING);
  }

  /** A file whose name stays while it changes. */
  named(request: NodeRequest, name: "sw.js" | "icon.svg"): NodeReply {
    return this.#answer(request, name, "no-cache");
  }

  #answer({ raw }: NodeRequest, name: string, caching: string): NodeReply {
    const file = this.#files.get(name);
    if (file === undefined) return { status: 404 };
    const takesGzip = /\bgzip\b/.test(String(raw.headers["accept-encoding"] ?? ""));
    const gzip = takesGzip ? file.gzip : undefined;
    return {
      status: 200,
      bytes: gzip ?? file.bytes,
      headers: {
        "content-type": file.type,
        "cache-control": caching,
        vary: "accept-encoding",
        ...(gzip === undefined ? {} : { "content-encoding": "gzip" }),
      },
    };
  }
}

function playerFile(folder: string, name: string): PlayerFile {
  const bytes = readFrom(folder, name);
  const kind = path.extname(name);
  return {
    type: TYPES[kind] ?? "application/octet-stream",
    bytes,
    gzip: WORTH_GZIP.has(kind) ? gzipSync(bytes) : undefined,
  };
}

function readFrom(folder: string, name: string): Buffer {
  try {
    return readFileSync(path.join(folder, name));
  } catch (cause) {
    throw new AppError("not-found", "The pupils' player is not beside the program.", { cause });
  }
}
