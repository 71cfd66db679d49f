import { readFile } from "node:fs/promises";

const LINE_FEED = 0x0a;
const LAST_OF_ASCII = 0x7f;
/** Control characters, which no name or heading has, and halves of characters of another encoding. */
const UNREADABLE = /[\p{Cc}\ufffd]/u;

export interface ReadText {
  readonly text: string;
  /** Lines (from 1) with characters that are no letters in any encoding tried, or in another one than the rest. */
  readonly unreadableLines: readonly number[];
}

/**
 * Reads a text file as schools have them: UTF-8 with or without its mark, UTF-16 with it, else Windows-1252, which is
 * what spreadsheets save by default.
 */
export async function readText(file: string): Promise<ReadText> {
  const bytes = await readFile(file);
  const { text, encoding } = decode(bytes);
  const lines = text.split(/\r\n|\n|\r/);
  const unreadableLines = lines.flatMap((line, index) =>
    UNREADABLE.test(line.replaceAll("\t", "")) ? [index + 1] : [],
  );
  const others = encoding === "windows-1252" ? linesInUtf8(bytes) : [];
  return { text, unreadableLines: [...unreadableLines, ...others] };
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  // The decoder takes the mark off by itself.
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Two lists pasted into one file: as Windows-1252 the “ë” of a line in UTF-8 would come out as “Ã«”, on a pupil's slip. */
function linesInUtf8(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const own = bytes.subarray(start, end);
    if (own.some((byte) => byte > LAST_OF_ASCII) && isUtf8(own)) found.push(line);
    start = end + 1;
  }
  return found;
}

/** Why a file could not be opened, for the person who named it. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  if (code === "ENOENT") return "There is no such file.";
  if (code === "EISDIR") return "It is a folder, not a file.";
  return `It cannot be opened (${code}).`;
}
