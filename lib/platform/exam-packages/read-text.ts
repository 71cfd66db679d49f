import { readFile } from "node:fs/promises";

/** Control characters, which no name or heading has, and halves of characters of another encoding. */
const UNREADABLE = /[\p{Cc}\ufffd]/u;

export interface ReadText {
  readonly text: string;
  /** Lines (from 1) with characters that are no letters in any encoding tried. */
  readonly unreadableLines: readonly number[];
}

/**
 * Reads a text file as schools have them: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252, which is
 * what spreadsheets save by default.
 */
export async function readText(file: string): Promise<ReadText> {
  const text = decode(await readFile(file));
  const lines = text.split(/\r\n|\n|\r/);
  const unreadableLines = lines.flatMap((line, index) =>
    UNREADABLE.test(line.replaceAll("\t", "")) ? [index + 1] : [],
  );
  return { text, unreadableLines };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    // The decoder takes the mark off by itself.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Why a file could not be opened, for the person who named it. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  if (code === "ENOENT") return "There is no such file.";
  if (code === "EISDIR") return "It is a folder, not a file.";
  return `It cannot be opened (${code}).`;
}
