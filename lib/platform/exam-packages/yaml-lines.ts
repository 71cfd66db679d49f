import type { Document } from "yaml";
import { isNode, LineCounter, parseDocument } from "yaml";

/** A YAML (or JSON) text with the lines its parts stand on. */
export interface PlacedText {
  readonly value: unknown;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  /** The line of a dotted path, or of the nearest part around it. */
  readonly lineOf: (path: string) => number | undefined;
}

/** Reads YAML 1.2, of which JSON is a part. */
export function readPlaced(text: string): PlacedText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    message: `It cannot be read from here: ${message}.`,
  }));
  return {
    value: faults.length > 0 ? undefined : document.toJS(),
    faults,
    lineOf: (path) => lineOf(document, lines, path === "" ? [] : path.split(".")),
  };
}

function lineOf(
  document: Document,
  lines: LineCounter,
  path: readonly string[],
): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}

function offsetOf(document: Document, path: readonly string[]): number | undefined {
  const keys = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const found: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true);
  return isNode(found) ? found.range?.[0] : undefined;
}
