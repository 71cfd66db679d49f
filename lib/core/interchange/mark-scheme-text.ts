import type { FormOf } from "./form";

type Criteria = FormOf<"essay">["criteria"];

const WORTH = /\s*[([](\d{1,2})(?:\s*(?:marks?|points?))?[)\]]\s*$/i;
const MOST = 10;

/** A mark scheme as lines a person reads: "- Names the force (1)". */
export function markSchemeText(criteria: Criteria): string {
  return criteria
    .map(({ text, points }) => `- ${text.replace(/\s+/g, " ").trim()} (${points})`)
    .join("\n");
}

/** The points of a mark scheme written so; as one point where its lines do not say what they are worth. */
export function readMarkScheme(text: string, points: number): Criteria {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, "").trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return [];
  const worths = lines.map((line) => WORTH.exec(line)?.[1]);
  if (lines.length > MOST || worths.includes(undefined))
    return [{ id: "a", text: lines.join(" ").slice(0, 500), points, keywords: [] }];
  return lines.map((line, index) => ({
    id: String.fromCharCode(97 + index),
    text: line.replace(WORTH, "").trim(),
    points: Math.max(1, Number(worths[index])),
    keywords: [],
  }));
}
