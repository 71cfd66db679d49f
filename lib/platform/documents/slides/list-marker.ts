import type { XmlElement } from "../xml";
import { attributeOf } from "../xml";

/** Counts the numbered paragraphs of one text body, level by level. */
export class ListCounter {
  readonly #counts: number[] = [];

  /** The marker of the next paragraph; undefined for one without. */
  next(bullet: XmlElement | undefined, level: number): string | undefined {
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    if (bullet?.localName !== "buAutoNum") {
      // A plain paragraph ends the numbering at its level.
      this.#counts.length = Math.min(this.#counts.length, level);
      return plainMarker(bullet);
    }
    const start = Number(attributeOf(bullet, "startAt") ?? 1);
    const count = this.#counts[level] === undefined ? start : this.#counts[level] + 1;
    this.#counts[level] = count;
    return numberMarker(count, attributeOf(bullet, "type") ?? "arabicPeriod");
  }
}

function plainMarker(bullet: XmlElement | undefined): string | undefined {
  return bullet === undefined || bullet.localName === "buNone" ? undefined : "•";
}

/** A count as PowerPoint shows it: "3.", "c)", "(iii)". */
export function numberMarker(count: number, style: string): string {
  const figure = style.startsWith("alpha")
    ? letters(count)
    : style.startsWith("roman")
      ? roman(count)
      : String(count);
  const cased = /Uc/.test(style) ? figure.toUpperCase() : figure;
  if (style.endsWith("ParenBoth")) return `(${cased})`;
  return style.endsWith("ParenR") ? `${cased})` : `${cased}.`;
}

function letters(count: number): string {
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return count > 26 ? letters(Math.floor((count - 1) / 26)) + last : last;
}

const ROMAN: readonly [number, string][] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  const fits = ROMAN.find(([value]) => value <= count);
  return fits === undefined ? "" : fits[1] + roman(count - fits[0]);
}
