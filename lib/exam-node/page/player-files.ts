import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { playerManifestSchema } from "@/lib/core/attempts/player-page";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { NodeReply } from "../http/route";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};
/** Hashed names never change what they hold. */
const LASTING = "public, max-age=31536000, immutable";

const filesSchema = z.extend(playerManifestSchema, {
  files: z.array(z.object({ url: z.string() })),
});

/** The player's files, by the addresses its build gave them; nothing else of the folder can be asked for. */
export class PlayerFiles {
  readonly manifest: z.infer<typeof filesSchema>;
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;

  /** @throws AppError "not-found" when the folder holds no build. */
  constructor(folder: string) {
    this.#folder = folder;
    this.manifest = parse(filesSchema, readManifest(folder), "The player's build");
    this.#names = new Set(this.manifest.files.map(({ url }) => path.posix.basename(url)));
  }

  /** A file with a hash in its name. */
  async lasting(name: string): Promise<NodeReply> {
    if (!this.#names.has(name)) return { status: 404 };
    return this.#file(name, LASTING);
  }

  /** A file whose name stays while it changes. */
  named(name: "sw.js" | "icon.svg"): Promise<NodeReply> {
    return this.#file(name, "no-cache");
  }

  async #file(name: string, caching: string): Promise<NodeReply> {
    return {
      status: 200,
      bytes: await readFile(path.join(this.#folder, name)),
      headers: {
        "content-type": TYPES[path.extname(name)] ?? "application/octet-stream",
        "cache-control": caching,
      },
    };
  }
}

function readManifest(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  } catch (cause) {
    throw new AppError("not-found", "The pupils' player is not beside the program.", { cause });
  }
}
