import { randomBytes } from "node:crypto";
import { log } from "./log";

/** Letters that cannot be taken for one another when read out over the telephone. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Logs a bug once and returns the number its reader sees, e.g. "K7Q9F2". */
export function reportIncident(error: unknown): string {
  const id = Array.from(randomBytes(6), (byte) => LETTERS[byte % LETTERS.length]).join("");
  log.error({ err: error, incident: id }, "something failed that should not");
  return id;
}
