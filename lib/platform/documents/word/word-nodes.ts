/** The part of mammoth's own document tree that is read here; mammoth types it as any. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly breakType?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly font?: string | null;
  readonly isBold?: boolean;
  /** How far in a paragraph is set, in twentieths of a point. */
  readonly indent?: { readonly start?: string | null; readonly firstLine?: string | null } | null;
  readonly colSpan?: number;
  readonly altText?: string | null;
  readonly readAsBuffer?: () => Promise<Buffer>;
}

export interface WordNote {
  readonly noteType: string;
  readonly noteId: string;
  readonly body: readonly WordNode[];
}

export interface WordDocument extends WordNode {
  readonly notes: { readonly _notes: Readonly<Record<string, WordNote>> };
}

/** The words of a node on as many lines as it has. */
export function wordText(node: WordNode): string {
  switch (node.type) {
    case "text":
      return node.value ?? "";
    case "tab":
      return "\t";
    case "break":
      return node.breakType === "line" ? "\n" : " ";
    case "checkbox":
      return node.checked === true ? "☒" : "☐";
    case "tableCell":
      return joinLines(node, "\n");
    case "tableRow":
      return joinLines(node, " ");
    case "table":
      return joinLines(node, "\n");
    default:
      return (node.children ?? []).map(wordText).join("");
  }
}

function joinLines(node: WordNode, separator: string): string {
  return (node.children ?? [])
    .map(wordText)
    .filter((text) => text.trim() !== "")
    .join(separator);
}

/** All nodes of one type under a node, itself included, in order. */
export function nodesOfType(node: WordNode, type: string): WordNode[] {
  const here = node.type === type ? [node] : [];
  return [...here, ...(node.children ?? []).flatMap((child) => nodesOfType(child, type))];
}

/** The runs of a paragraph: their words, and whether they are bold. */
export function wordRuns(node: WordNode): { text: string; bold: boolean }[] {
  return nodesOfType(node, "run").map((run) => ({
    text: wordText(run),
    bold: run.isBold === true,
  }));
}
