import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";

/**
 * Pictures on disk, each under the hash of its bytes: stored once however often a lesson shows it, and
 * never changed. Only re-encoded pictures come here.
 */
function pathOf(sha256: string): string {
  // A name that is not a hash could lead out of the folder.
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("a picture is named by its SHA-256");
  return path.join(path.resolve(env.MARKWELL_DATA_DIR), "files", sha256.slice(0, 2), sha256);
}

/** Keeps the bytes under their hash. Storing the same picture again changes nothing. */
export async function storePicture(sha256: string, bytes: Uint8Array): Promise<void> {
  const target = pathOf(sha256);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new Error("the picture's bytes are not those it is named by");
  }
  if (await exists(target)) return;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${newId()}`;
  try {
    await writeFile(draft, bytes, { flush: true });
    // A reader sees the whole picture or none.
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** @returns the picture's bytes as a stream, or undefined when they are not on this disk. */
export async function openPicture(sha256: string): Promise<Readable | undefined> {
  const target = pathOf(sha256);
  return (await exists(target)) ? createReadStream(target) : undefined;
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
