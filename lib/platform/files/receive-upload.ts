import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { AppError } from "@/lib/core/kernel/app-error";
import { env } from "@/lib/platform/env/env";

/** An upload on this disk for as long as `use` runs. */
export interface ReceivedUpload {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Streams a request's body to a file of its own, hashing and counting as it comes, hands it to `use`, and
 * deletes it whatever happens.
 * @throws AppError "too-large" as soon as one byte too many came.
 */
export async function withUpload<T>(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  use: (upload: ReceivedUpload) => Promise<T>,
): Promise<T> {
  const parent = path.join(path.resolve(env.MARKWELL_DATA_DIR), "uploads");
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(path.join(parent, "upload-"));
  try {
    return await use(
      await receive(body ?? new Blob().stream(), path.join(folder, "file"), maxBytes),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(
  body: ReadableStream<Uint8Array>,
  target: string,
  maxBytes: number,
): Promise<ReceivedUpload> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const gauge = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return done(tooLarge(maxBytes));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(
    Readable.fromWeb(body as NodeReadableStream),
    gauge,
    createWriteStream(target, { mode: 0o600 }),
  );
  return { path: target, sha256: hash.digest("hex"), sizeBytes };
}

/** The sentence for a file over the limit; also used before the body is read, from its declared length. */
export function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return new AppError(
    "too-large",
    `This file is larger than ${megabytes} MB. Compress its pictures (in PowerPoint: File, Compress Pictures) or split it, then upload it again.`,
  );
}
