import type { Block, SourceDocument } from "@/lib/core/documents/source-document";

/** A lesson as its reader gives it. "# " begins a heading, "> " code; the rest is text. */
export function lessonOfLines(...lines: readonly string[]): SourceDocument {
  const blocks = lines.map((line, index): Block => {
    const address = `line ${index + 1}`;
    if (line.startsWith("# ")) return { address, kind: "heading", text: line.slice(2) };
    if (line.startsWith("> ")) return { address, kind: "code", text: line.slice(2) };
    return { address, kind: "paragraph", text: line };
  });
  return { kind: "docx", title: "", blocks, objectives: [], vocabulary: [], notices: [] };
}
