import { widthFor } from "@/lib/core/questions/code-completion/compose";
import type { FormOf } from "../form";
import type { XmlNode } from "../xml-node";
import { codeIn } from "./code-node";

type Code = FormOf<"code">;
type Gap = Extract<Code["pieces"][number], { kind: "gap" }>;

/** Code with gaps in it. @param gapAt makes the gap of whatever stands for one; undefined for other elements. */
export function readCode(
  pre: XmlNode,
  gapAt: (node: XmlNode | string, id: string) => Gap | undefined,
  gapWidth?: number,
): Code | undefined {
  const code = codeIn(pre);
  if (code === undefined) return undefined;
  const pieces: Code["pieces"] = [];
  const walk = (nodes: readonly (XmlNode | string)[]): void => {
    for (const node of nodes) {
      const gap = gapAt(node, `g${pieces.filter(({ kind }) => kind === "gap").length + 1}`);
      if (gap !== undefined) pieces.push(gap);
      else if (typeof node !== "string") walk(node.children);
      else addCode(pieces, node);
    }
  };
  walk(code.children);
  const first = pieces.flatMap((piece) => (piece.kind === "gap" ? [piece.accepted[0] ?? ""] : []));
  return {
    kind: "code",
    language: code.language,
    gapWidth: gapWidth ?? widthFor(first),
    pieces,
  };
}

function addCode(pieces: Code["pieces"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === "code") last.text += text;
  else if (text !== "") pieces.push({ kind: "code", text });
}
