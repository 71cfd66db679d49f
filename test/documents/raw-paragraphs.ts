import type { RawEvent } from "./raw-xml";
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
const GAPS = new Set(["br", "tab", "cr", "ptab"]);

/**
 * All paragraphs that hold words, in the order in which they begin. Text outside deletions and outside the
 * fallback of alternate content counts.
 */
export function rawParagraphs(xml: string): RawParagraph[] {
  const reading = new Reading();
  for (const event of rawEvents(xml)) {
    if (event.kind === "open") reading.open(event);
    else if (event.kind === "close") reading.close(event.value);
    else reading.text(event.value);
  }
  return reading.found.filter((paragraph) => paragraph.text.trim() !== "");
}

class Reading {
  readonly found: Open[] = [];
  readonly #open: Open[] = [];
  readonly #path: string[] = [];
  #placeholder = "";

  open({ value, attributes }: RawEvent): void {
    const unseen = this.#unseen();
    this.#path.push(value);
    if (value === "sp") this.#placeholder = "";
    if (value === "ph") this.#placeholder = attributes.type ?? "body";
    if (!unseen) this.#visible(value);
  }

  close(value: string): void {
    this.#path.pop();
    if (value === "p" && !this.#unseen()) this.#open.pop();
  }

  text(value: string): void {
    const current = this.#open.at(-1);
    const counts = this.#path.at(-1) === "t" && !this.#unseen();
    if (counts && current !== undefined) current.text += value;
  }

  #visible(name: string): void {
    const current = this.#open.at(-1);
    if (name === "p") {
      const paragraph = { text: "", maths: false, placeholder: this.#placeholder };
      this.found.push(paragraph);
      this.#open.push(paragraph);
    } else if (current !== undefined && name === "oMath") current.maths = true;
    else if (current !== undefined && GAPS.has(name) && !this.#path.includes("tabs"))
      current.text += " ";
  }

  #unseen(): boolean {
    return this.#path.some((name) => UNSEEN.has(name));
  }
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
    .replaceAll("\u00ad", "")
    .split(/[\s\u200b|]+/u)
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
