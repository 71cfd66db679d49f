import type { Sha256 } from "@/lib/core/attempts/log-entry";
import { canonicalBytes } from "@/lib/core/attempts/log-entry";
import type { ExportFile } from "./export-file";

/** A group's file of results with its own checksum: hexadecimal SHA-256 over the canonical JSON of all the rest. */
export type SealedFile = ExportFile & { readonly sha256: string };

export function sealFile(file: ExportFile, sha256: Sha256): SealedFile {
  return { ...file, sha256: sumOf(file, sha256) };
}

/**
 * Whether a file still says what it said when it was sealed, fields that only another program knows among it.
 * @param given as it was read, before any schema left something out of it.
 * @returns undefined for a file without a checksum: other programs write none.
 */
export function isAsSealed(given: unknown, sha256: Sha256): boolean | undefined {
  if (typeof given !== "object" || given === null || !("sha256" in given)) return undefined;
  const { sha256: said, ...rest } = given;
  return sumOf(rest, sha256) === said;
}

function sumOf(value: object, sha256: Sha256): string {
  const bytes = sha256(canonicalBytes(value));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
