import { spawn } from "node:child_process";
import type { FileHandle } from "node:fs/promises";
import type { RefusalCause } from "@/lib/core/documents/refusals";
import { refusal } from "@/lib/core/documents/refusals";
import { log } from "@/lib/platform/log/log";
import type { DocumentLimits } from "./document-limits";
import { decodeFrame } from "./parser-frame";
import { parserProgram } from "./parser-program";
import { inParserQueue } from "./parser-queue";
import { MEMORY_EXIT_WORD } from "./watchdog";

/** Nothing of ours: no secrets, no addresses. Next's types insist on this one variable. */
const EMPTY_ENVIRONMENT = { NODE_ENV: "production" } as const;

/** What the child is to do with the file: read a lesson, one file of a zip of lessons, or questions. */
export interface ParserJob {
  readonly fileInZip?: string | undefined;
  /** A format's id, or "any": by its content. */
  readonly questions?: string;
}

type Decoded = NonNullable<ReturnType<typeof decodeFrame>> & {
  /** How many bytes the child handed back. */
  readonly outputBytes: number;
};

interface ChildEnd {
  readonly output: Buffer;
  readonly complaints: string;
  /** Why the child was ended from here, when it was. */
  readonly stopped: "time" | "output" | undefined;
}

/**
 * Reads one document in a child process of its own, with bounds on time, memory and output, an empty
 * environment and no right to anything but our code. The document comes in as an open file, so the child needs
 * neither its name nor the right to open it.
 * @throws AppError with a refusal when the child did not answer
 */
export async function runParser(
  document: FileHandle,
  limits: DocumentLimits,
  job: ParserJob = {},
): Promise<Decoded> {
  const end = await inParserQueue(() => runChild(document, limits, job));
  const decoded = end.stopped === undefined ? decodeOrNothing(end.output) : undefined;
  if (end.complaints !== "")
    log.warn({ complaints: end.complaints }, "the document parser complained");
  if (decoded === undefined) throw refusal(causeOf(end), new Error(end.complaints));
  return decoded;
}

function runChild(document: FileHandle, limits: DocumentLimits, job: ParserJob): Promise<ChildEnd> {
  const program = parserProgram(process.cwd());
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMegabytes}`,
      "--no-warnings",
      ...program.nodeOptions,
      program.file,
      JSON.stringify(limits),
      JSON.stringify(job),
    ],
    {
      env: EMPTY_ENVIRONMENT,
      stdio: ["ignore", "ignore", "pipe", document.fd, "pipe"],
      windowsHide: true,
    },
  );
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    let size = 0;
    let complaints = "";
    let stopped: ChildEnd["stopped"];
    const stop = (why: ChildEnd["stopped"]) => {
      stopped ??= why;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => stop("time"), limits.seconds * 1000);
    child.stdio[4]?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.outputBytes) stop("output");
      else output.push(chunk);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      complaints = (complaints + chunk.toString("utf8")).slice(-4000);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve({ output: Buffer.concat(output), complaints, stopped });
    });
  });
}

function decodeOrNothing(output: Buffer): Decoded | undefined {
  try {
    const decoded = decodeFrame(output);
    return decoded && { ...decoded, outputBytes: output.length };
  } catch {
    return undefined;
  }
}

function causeOf(end: ChildEnd): RefusalCause {
  if (end.stopped === "time") return "took-too-long";
  const outOfMemory = new RegExp(`out of memory|^${MEMORY_EXIT_WORD}$`, "im");
  if (end.stopped === "output" || outOfMemory.test(end.complaints)) return "too-much-memory";
  return "reader-failed";
}
