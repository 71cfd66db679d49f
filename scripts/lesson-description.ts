/** One part of a lesson's description, in the order it stands in the file that is made. */
export type LessonPart =
  | { readonly kind: "title" | "heading" | "paragraph" | "note"; readonly text: string }
  | { readonly kind: "bullets" | "numbered"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export interface LessonDescription {
  readonly format: "docx" | "pptx" | "pdf";
  readonly parts: readonly LessonPart[];
}

/** @param markdown its first line names the format: `<!-- format: pptx; subject: Music; year: 7 -->`. */
export function parseLesson(markdown: string): LessonDescription {
  const [first = "", ...lines] = markdown.split("\n");
  const format = /format: (docx|pptx|pdf)/.exec(first)?.[1];
  if (format === undefined) throw new Error(`No format in "${first}"`);
  const parts = lines.filter((line) => line.trim() !== "").map(parseLine);
  return { format: format as LessonDescription["format"], parts: parts.reduce(joined, []) };
}

function parseLine(line: string): LessonPart {
  const text = line.replace(/^(#+|[->]|\d+\.) +/, "").trim();
  if (line.startsWith("## ")) return { kind: "heading", text };
  if (line.startsWith("# ")) return { kind: "title", text };
  if (line.startsWith("> ")) return { kind: "note", text };
  if (line.startsWith("- ")) return { kind: "bullets", items: [text] };
  if (/^\d+\. /.test(line)) return { kind: "numbered", items: [text] };
  if (line.startsWith("|")) return { kind: "table", rows: [cellsOf(line)] };
  return { kind: "paragraph", text };
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Neighbouring bullets make one list and neighbouring rows one table; the rule under a head is dropped. */
function joined(parts: readonly LessonPart[], part: LessonPart): LessonPart[] {
  const last = parts.at(-1);
  if (part.kind === "table" && part.rows[0]?.every((cell) => /^-+$/.test(cell))) return [...parts];
  if (part.kind === "table" && last?.kind === "table") {
    return [...parts.slice(0, -1), { kind: "table", rows: [...last.rows, ...part.rows] }];
  }
  if ((part.kind === "bullets" || part.kind === "numbered") && last?.kind === part.kind) {
    return [...parts.slice(0, -1), { kind: part.kind, items: [...last.items, ...part.items] }];
  }
  return [...parts, part];
}
