import type { Content, Gap, Key } from "@/lib/core/questions/cloze/schema";
import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import { byId, newPartId } from "../shared/new-part-id";

interface ClozeDraft {
  readonly content: Content;
  readonly answerKey: Key;
}
type Piece = Content["pieces"][number];
type GapKey = Key["gaps"][number];

/** Turns part of a text piece into a gap of the kind the question already uses. */
export function addGap(
  { content, answerKey }: ClozeDraft,
  at: number,
  { start, end }: { readonly start: number; readonly end: number },
): ClozeDraft {
  const piece = content.pieces[at];
  if (piece === undefined || piece.kind !== "text") return { content, answerKey };
  const word = piece.text.slice(start, end).trim();
  if (word === "") return { content, answerKey };
  const id = newPartId();
  const fromBank = content.bank.length > 0;
  const gap: Gap = { kind: fromBank ? "bank" : "typed", id };
  const wordId = newPartId();
  const around: Piece[] = [
    { kind: "text", text: piece.text.slice(0, start) },
    gap,
    { kind: "text", text: piece.text.slice(end) },
  ];
  return {
    content: {
      ...content,
      pieces: content.pieces.toSpliced(at, 1, ...around),
      bank: fromBank ? byId([...content.bank, { id: wordId, text: word }]) : content.bank,
    },
    answerKey: {
      ...answerKey,
      gaps: [
        ...answerKey.gaps,
        fromBank ? { gap: id, word: wordId } : { gap: id, rule: exactly(word) },
      ],
    },
  };
}

/** Puts a gap's word back into the text and joins the text around it. */
export function dropGap({ content, answerKey }: ClozeDraft, gapId: string): ClozeDraft {
  const word = answerText({ content, answerKey }, gapId);
  const pieces: Piece[] = [];
  for (const piece of content.pieces) {
    const next: Piece =
      piece.kind !== "text" && piece.id === gapId ? { kind: "text", text: word } : piece;
    const last = pieces.at(-1);
    if (next.kind === "text" && last?.kind === "text") {
      pieces[pieces.length - 1] = { kind: "text", text: last.text + next.text };
    } else {
      pieces.push(next);
    }
  }
  return {
    content: { ...content, pieces },
    answerKey: { ...answerKey, gaps: answerKey.gaps.filter(({ gap }) => gap !== gapId) },
  };
}

/** Replaces what is right for one gap. */
export function withAnswer({ content, answerKey }: ClozeDraft, answer: GapKey): ClozeDraft {
  const gaps = answerKey.gaps.filter(({ gap }) => gap !== answer.gap);
  return { content, answerKey: { ...answerKey, gaps: [...gaps, answer] } };
}

function answerText({ content, answerKey }: ClozeDraft, gapId: string): string {
  const entry = answerKey.gaps.find(({ gap }) => gap === gapId);
  if (entry === undefined) return "";
  if ("rule" in entry) return entry.rule.accepted[0]?.text ?? "";
  const options = content.pieces.flatMap((piece) =>
    piece.kind === "dropdown" ? piece.options : [],
  );
  return [...content.bank, ...options].find(({ id }) => id === entry.word)?.text ?? "";
}

function exactly(text: string): TextRule {
  return {
    accepted: [{ text, weight: 1 }],
    caseSensitive: false,
    patterns: [],
    required: [],
    forbidden: [],
    typoTolerance: true,
    neverAccept: [],
  };
}
