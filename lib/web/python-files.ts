import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import type { ProgramRoute } from "./route";

/** Python for the browser, as scripts/build-python.mjs made it. */
const BUILT = "public/python";

/** Names carry a hash of what they hold. */
const HASHED = /^[a-z]+-[0-9a-f]{12}\.(js|wasm|zip)$/;
const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  wasm: "application/wasm",
  zip: "application/zip",
};
/** Longer than a day, so that it comes back after a reload without a connection: the player asks by the day. */
const TWO_DAYS = "public, max-age=172800";
const FOR_EVER = "public, max-age=31536000, immutable";

/** The frame a pupil's program runs in, and what the player brings it. They hold nothing of the school. */
export const PYTHON_FILES: readonly ProgramRoute[] = [
  { method: "GET", path: "/python/frame", needsDatabase: false, handle: frame },
  { method: "GET", path: "/python/:file", needsDatabase: false, handle: file },
];

async function frame(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await send(request, response, "frame.html", "text/html; charset=utf-8", TWO_DAYS);
}

async function file(
  request: IncomingMessage,
  response: ServerResponse,
  { file: name = "" }: Readonly<Record<string, string>>,
): Promise<void> {
  const kind = HASHED.exec(name)?.[1];
  if (kind === undefined) throw notFound();
  await send(request, response, name, TYPES[kind] ?? "", FOR_EVER);
}

/** Compressed once, when it was built: thirty pupils who open a test ask at the same moment. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  type: string,
  cacheControl: string,
): Promise<void> {
  const isPacked = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const bytes = await built(isPacked ? `${name}.gz` : name);
  response.writeHead(200, {
    "content-type": type,
    "content-length": bytes.length,
    "cache-control": cacheControl,
    vary: "accept-encoding",
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
  });
  response.end(bytes);
}

async function built(name: string): Promise<Buffer> {
  try {
    return await readFile(path.join(process.cwd(), BUILT, name));
  } catch {
    throw notFound();
  }
}

function notFound(): AppError {
  return new AppError("not-found", "There is no such file. Reload the page.");
}
