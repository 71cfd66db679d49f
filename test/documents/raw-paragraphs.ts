import { rawEvents } from "./raw-xml";

/** A paragraph of the raw XML: its words and the elements it stands in. */
export interface RawParagraph {
  readonly text: string;
  /** Holds mathematics, whose characters are rearranged to be readable. */
  readonly maths: boolean;
  /** Type of the placeholder its shape is, "" for none. */
  readonly placeholder: string;
}

interface Open {
  text: string;
  maths: boolean;
  placeholder: string;
}

const UNSEEN = new Set(["del", "moveFrom", "Fallback", "delText", "instrText"]);

/**
 * All paragraphs that hold words, in the order in which they begin. Text outside deletions and outside the
 * fallback of alternate content counts.
 */
export function rawParagraphs(xml: string): RawParagraph[] {
  const found: Open[] = [];
  const open: Open[] = [];
  const path: string[] = [];
  let placeholder = "";
  for (const { kind, value, attributes } of rawEvents(xml)) {
    const unseen = path.some((name) => UNSEEN.has(name));
    if (kind === "open") {
      path.push(value);
      if (value === "sp") placeholder = "";
      if (value === "ph") placeholder = attributes.type ?? "body";
      if (unseen) continue;
      const current = open.at(-1);
      if (value === "p") {
        const paragraph = { text: "", maths: false, placeholder };
        found.push(paragraph);
        open.push(paragraph);
      } else if (value === "br" || value === "tab" || value === "cr") {
        if (current !== undefined && !path.includes("tabs")) current.text += " ";
      } else if (value === "oMath" && current !== undefined) current.maths = true;
    } else if (kind === "close") {
      path.pop();
      if (value === "p" && !unseen) open.pop();
    } else if (!unseen && path.at(-1) === "t") {
      const current = open.at(-1);
      if (current !== undefined) current.text += value;
    }
  }
  return found.filter((paragraph) => paragraph.text.trim() !== "");
}

/** The ids by which a part refers to charts ("id") and diagrams ("dm"), in order. */
export function drawnIds(xml: string): string[] {
  return [...rawEvents(xml)].flatMap(({ kind, value, attributes }) => {
    if (kind !== "open") return [];
    if (value === "relIds") return [attributes["r:dm"] ?? ""];
    return value === "chart" && attributes["r:id"] !== undefined ? [attributes["r:id"]] : [];
  });
}

/** Words as they are compared: maths raised and lowered back to plain figures, one kind of space. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[\s\u200b\u00ad|]+/u)
    .filter((word) => word !== "");
}

/** The words of `wanted` that `found` lacks, each counted as often as it stands. */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** How many of `wanted` stand in `found` in the same order: all of them when nothing is out of order. */
export function inOrder(wanted: readonly string[], found: readonly string[]): number {
  let at = 0;
  let count = 0;
  for (const word of wanted) {
    const next = found.indexOf(word, at);
    if (next < 0) continue;
    at = next + 1;
    count += 1;
  }
  return count;
}
