import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import type { SaveRequest } from "@/lib/core/attempts/protocol";

/** One line of the test server's log. */
export interface LoggedSave extends SaveRequest {
  readonly position: number;
  readonly standing: "current" | "kept" | "late";
  readonly saved_at: string;
}

export interface LoggedHandIn {
  readonly position: number;
  readonly handed_in: string;
}

/** A log in a file, each line on disk before it is acknowledged: what survives kill −9. */
export function readLog(file: string): (LoggedSave | LoggedHandIn)[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as LoggedSave | LoggedHandIn);
}

export function appendToLog(file: string, entry: LoggedSave | LoggedHandIn): void {
  const handle = openSync(file, "a");
  writeSync(handle, `${JSON.stringify(entry)}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

export function savesIn(log: readonly (LoggedSave | LoggedHandIn)[]): LoggedSave[] {
  return log.filter((entry): entry is LoggedSave => "client_seq" in entry);
}
