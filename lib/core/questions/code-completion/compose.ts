import type { Language } from "../shared/code-text";
import type { Content, Key } from "./schema";

/** A gap before it has an id. */
interface PlainGap {
  readonly accepted: readonly string[];
  readonly hint?: string | undefined;
}

/** A program between whose pieces the gaps are: one more piece than gaps. */
export interface Gapped {
  readonly language: Language;
  readonly pieces: readonly string[];
  readonly gaps: readonly PlainGap[];
}

export function completionOf({ language, pieces, gaps }: Gapped): { content: Content; key: Key } {
  const made = gaps.map(({ accepted, hint }, index) => ({
    id: `g${index + 1}`,
    accepted: [...accepted],
    hint,
  }));
  return {
    content: {
      v: 1,
      language,
      pieces: pieces.flatMap((text, index): Content["pieces"] => {
        const gap = made[index];
        const code = text === "" ? [] : [{ kind: "code" as const, text }];
        if (gap === undefined) return code;
        const { id, hint } = gap;
        return [...code, hint === undefined ? { kind: "gap", id } : { kind: "gap", id, hint }];
      }),
      gapWidth: widthFor(made.map(({ accepted }) => accepted[0] ?? "")),
    },
    key: { v: 1, gaps: made.map(({ id, accepted }) => ({ gap: id, accepted })) },
  };
}

/** Wide enough for every answer, rounded up so that it does not count their letters. */
export function widthFor(answers: readonly string[]): number {
  const longest = Math.max(0, ...answers.map(({ length }) => length));
  return Math.min(40, Math.max(8, Math.ceil((longest + 2) / 4) * 4));
}
