import type { Block } from "./source-document";

/** What programs write into a file's title when nobody gave it one. */
const GENERIC =
  /^(powerpoint presentation|presentation\d*|document\d*|untitled.*|pptxgenjs .*|slide 1|microsoft (word|powerpoint).*|word document|(click|tap) to (add|edit).*|title)$/i;
const LONGEST = 120;

/**
 * The lesson's title: its first and highest heading, else the title in the file's properties, else its first
 * words. "" when there is none; who knows the file's name puts that in its place.
 */
export function documentTitle(blocks: readonly Block[], property: string | undefined): string {
  const early = blocks.filter((block) => block.furniture !== true).slice(0, 20);
  const headings = early.filter((block) => block.kind === "heading");
  const highest = Math.min(...headings.map((block) => block.level ?? 9));
  const candidates = [
    headings.find((block) => (block.level ?? 9) === highest)?.text,
    property,
    early.find((block) => block.kind === "paragraph" && block.text !== "")?.text,
  ];
  const title = candidates
    .map((text) => (text ?? "").replace(/\s+/g, " ").trim())
    .find((text) => text !== "" && !GENERIC.test(text));
  return Array.from(title ?? "")
    .slice(0, LONGEST)
    .join("");
}
