import { closeSync, fstatSync, openSync, readdirSync } from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { PYTHON_FRAME_HEADERS } from "@/lib/core/python/frame-headers";
import type { NodeReply, NodeRequest, NodeRoute, PackedFile } from "../http/route";

/** Compressed once, when they were built: the bytes are sent as they lie on the disk. */
const PACKED = ".gz";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};
const FRAME = "frame.html";
/** Names carry a hash of what they hold. */
const LASTING = "public, max-age=31536000, immutable";

/**
 * Python for the pupils' browsers (6.3 MB). Nothing of it is held in memory: thirty pupils who open a paper ask at the
 * same moment. The files are held open, so that a new build does not take them away under a group that runs.
 */
export class PythonFiles {
  readonly #files: ReadonlyMap<string, PackedFile>;

  /** @throws AppError "not-found" when the folder holds no build. */
  constructor(folder: string) {
    const names = packedIn(folder);
    this.#files = new Map(
      names.map((name) => [name.slice(0, -PACKED.length), packedFile(path.join(folder, name))]),
    );
    if (!this.#files.has(FRAME)) throw notThere();
  }

  /** What the player fetches, and the frame it brings it to. Nothing else of the folder can be asked for. */
  routes(): NodeRoute[] {
    return [
      { method: "GET", path: "/python/frame", handle: (request) => this.#frame(request) },
      { method: "GET", path: "/python/:name", handle: (request) => this.#lasting(request) },
    ];
  }

  close(): void {
    for (const { descriptor } of this.#files.values()) closeSync(descriptor);
  }

  #frame(request: NodeRequest): NodeReply {
    return this.#answer(request, FRAME, { ...PYTHON_FRAME_HEADERS, "cache-control": "no-cache" });
  }

  #lasting(request: NodeRequest): NodeReply {
    const { name = "" } = request.params;
    return name === FRAME
      ? { status: 404 }
      : this.#answer(request, name, { "cache-control": LASTING });
  }

  #answer(
    { raw }: NodeRequest,
    name: string,
    headers: Readonly<Record<string, string>>,
  ): NodeReply {
    const packed = this.#files.get(name);
    if (packed === undefined) return { status: 404 };
    // A school's filter may ask in its pupils' place, and take nothing packed.
    const unpacks = !/\bgzip\b/.test(String(raw.headers["accept-encoding"] ?? ""));
    return {
      status: 200,
      file: { packed, unpacks },
      headers: {
        "content-type": TYPES[path.extname(name)] ?? "application/octet-stream",
        vary: "accept-encoding",
        ...headers,
      },
    };
  }
}

function packedIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(PACKED));
  } catch (cause) {
    throw notThere(cause);
  }
}

function packedFile(file: string): PackedFile {
  const descriptor = openSync(file, "r");
  return { descriptor, bytes: fstatSync(descriptor).size };
}

function notThere(cause?: unknown): AppError {
  return new AppError("not-found", "Python for the browser is not beside the program.", { cause });
}
