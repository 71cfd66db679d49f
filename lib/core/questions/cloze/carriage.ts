import type { FormGap } from "@/lib/core/interchange/form";
import type { Carriage } from "../carriage";
import { newTextRule } from "../shared/new-text-rule";
import type { Content, Gap, Key } from "./schema";

/** A text with gaps. The words never to accept in a typed gap are worked out again when it is saved. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ pieces, bank }, key) => ({
    kind: "gaps",
    pieces: pieces.map((piece) => (piece.kind === "text" ? piece : withKey(piece, key))),
    bank,
  }),
  fromForm: (form) => {
    if (form.kind !== "gaps") return undefined;
    const gaps = form.pieces.filter((piece) => piece.kind !== "text");
    return {
      content: {
        v: 1,
        pieces: form.pieces.map((piece) => (piece.kind === "text" ? piece : withoutKey(piece))),
        bank: form.bank,
      },
      key: {
        v: 1,
        gaps: gaps.map((gap) =>
          gap.kind === "typed" ? { gap: gap.id, rule: gap.rule } : { gap: gap.id, word: gap.right },
        ),
      },
    };
  },
};

function withKey(gap: Gap, { gaps }: Key): FormGap {
  const right = gaps.find((one) => one.gap === gap.id);
  if (gap.kind !== "typed")
    return { ...gap, right: right !== undefined && "word" in right ? right.word : "" };
  const rule = right !== undefined && "rule" in right ? right.rule : newTextRule([]);
  return { ...gap, rule: { ...rule, neverAccept: [] } };
}

function withoutKey(gap: FormGap): Gap {
  if (gap.kind === "dropdown") return { kind: gap.kind, id: gap.id, options: gap.options };
  return { kind: gap.kind, id: gap.id };
}
