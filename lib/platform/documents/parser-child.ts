/**
 * PROGRAM: reads one document handed over as file descriptor 3 and writes a frame (parser-frame.ts) to file
 * descriptor 4, for libraries may print to standard output. Started by run-parser.ts with next to no rights; it
 * never learns the file's name or place.
 * Arguments: the limits and the job (run-parser.ts), both as JSON.
 */
import { once } from "node:events";
import { fstatSync, readSync } from "node:fs";
import { Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { refusal } from "@/lib/core/documents/refusals";
import { AppError } from "@/lib/core/kernel/app-error";
import type { DocumentLimits } from "./document-limits";
import type { ParserReply } from "./parser-frame";
import { encodeFrame } from "./parser-frame";
import type { StoredPicture } from "./pictures";
import { readContent } from "./read-content";
import type { ParserJob } from "./run-parser";
import { WATCHDOG } from "./watchdog";
import { openZipArchive } from "./zip-archive";

const DOCUMENT = 3;
const REPLY = 4;
const [limitsJson = "{}", jobJson = "{}"] = process.argv.slice(2);
const limits: DocumentLimits = JSON.parse(limitsJson);
const { fileInZip: file, questions }: ParserJob = JSON.parse(jobJson);

const watchdog = new Worker(WATCHDOG, {
  eval: true,
  workerData: { parent: process.ppid, ...limits },
});
// No file is read unwatched, however small it is.
await once(watchdog, "message");
watchdog.unref();

const { reply, bytes } = await answer();
new Socket({ fd: REPLY, writable: true }).end(encodeFrame(reply, bytes), () => process.exit(0));

async function answer(): Promise<{ reply: ParserReply; bytes: Uint8Array[] }> {
  try {
    if (questions !== undefined) {
      const { readQuestions } = await import("../interchange/read-questions");
      const read = await readQuestions(await theDocument(), questions, limits);
      const pictures = read.pictures.map(headOf);
      return {
        reply: { outcome: "questions", ...read, pictures },
        bytes: read.pictures.map((picture) => picture.bytes),
      };
    }
    const read = await readContent(await theDocument(), limits);
    if (read.kind === "folder") {
      // A zip in a zip may hold another: one level is a unit folder, more is a trap.
      if (file !== undefined) throw refusal("nested-zip");
      return { reply: { outcome: "folder", files: read.files }, bytes: [] };
    }
    const pictures = read.pictures.map(headOf);
    return {
      reply: { outcome: "document", document: read.document, pictures },
      bytes: read.pictures.map((picture) => picture.bytes),
    };
  } catch (error) {
    return { reply: { outcome: "refused", refusal: sentence(error) }, bytes: [] };
  }
}

function headOf({ bytes, ...picture }: StoredPicture) {
  return { ...picture, length: bytes.length };
}

/** The whole upload, or the one file of it that is wanted. */
async function theDocument(): Promise<Buffer> {
  if (file !== undefined) return await (await openZipArchive(DOCUMENT, limits)).bytes(file);
  const { size } = fstatSync(DOCUMENT);
  if (size > limits.fileBytes) throw refusal("too-large");
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(DOCUMENT, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** A refusal's own sentence; any other error is a reader that met what it did not expect. */
function sentence(error: unknown): string {
  if (error instanceof AppError) return error.message;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return refusal(error instanceof RangeError ? "too-complex" : "reader-failed").message;
}
