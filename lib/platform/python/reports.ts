import * as z from "zod/mini";
import type { PythonOutcome, TraceStep } from "@/lib/core/python/python-run";
import type { Drawing } from "@/lib/core/python/turtle/drawing";
import { drawnPieceSchema, withPiece } from "@/lib/core/python/turtle/drawn-piece";
import { OutputFull } from "./output-room";

/** The most that is reported of one run, in bytes. */
const MOST_REPORTED = 1024 * 1024;

const reportSchema = z.array(z.string());

/** What the harness reported of a run: a program can write here too, and then only damages its own account. */
export class Reports {
  readonly #decoder = new TextDecoder();
  #size = 0;
  #rest = "";
  error: PythonOutcome["error"];
  returned: string | undefined;
  constructs: string[] | undefined;
  readonly steps: TraceStep[] = [];
  drawing: Drawing | undefined;
  readonly #printedSince: () => string;
  #onBegun: (() => void) | undefined;

  /**
   * @param printedSince what was printed since it was asked last.
   * @param onBegun called once, when the interpreter stands and turns to the program.
   */
  constructor(printedSince: () => string, onBegun: () => void) {
    this.#printedSince = printedSince;
    this.#onBegun = onBegun;
  }

  /** @throws OutputFull when there is more than any honest run reports. */
  take(bytes: Uint8Array): void {
    this.#size += bytes.length;
    if (this.#size > MOST_REPORTED) throw new OutputFull();
    const lines = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) this.#read(line);
  }

  #read(line: string): void {
    const [kind, ...parts] = partsOf(line);
    if (kind === "begun") this.#begin();
    if (kind === "error") this.error = errorOf(parts);
    if (kind === "returned") this.returned = parts[0] ?? "";
    if (kind === "constructs") this.constructs = parts;
    if (kind === "drew") this.#draw(parts[0] ?? "");
    if (kind === "step") this.steps.push(stepOf(parts, this.#printedSince()));
  }

  #draw(piece: string): void {
    const read = z.safeParse(drawnPieceSchema, jsonIn(piece));
    if (read.success) this.drawing = withPiece(this.drawing, read.data);
  }

  #begin(): void {
    this.#onBegun?.();
    this.#onBegun = undefined;
  }
}

function partsOf(line: string): string[] {
  const read = z.safeParse(reportSchema, jsonIn(line));
  return read.success ? read.data : [];
}

/** Undefined for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorOf([type = "Exception", message = "", line = ""]: string[]): PythonOutcome["error"] {
  const at = lineNumber(line);
  return at === undefined ? { type, message } : { type, message, line: at };
}

function stepOf([line = "", place = "", ...rest]: string[], printed: string): TraceStep {
  const names = rest.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rest[index + 1] ?? ""]] : [],
  );
  return { line: lineNumber(line) ?? 1, place, variables: Object.fromEntries(names), printed };
}

function lineNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
