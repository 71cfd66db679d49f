import type { ReactNode } from "react";
import { CODE_BOX } from "./code-box";

/** A stretch of code, or a gap. */
type Piece =
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "gap"; readonly id: string };

interface GappedCodeProps {
  readonly lines: readonly (readonly Piece[])[];
  /** What stands in a gap. */
  readonly children: (gap: string) => ReactNode;
}

/** The program with its lines numbered, on staff pages and on paper. */
export function GappedCode({ lines, children }: GappedCodeProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <ol className={`${CODE_BOX} print:leading-10`} tabIndex={0}>
      {lines.map((pieces, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a program has no other identity
        <li key={line} className="flex gap-4">
          <span aria-hidden="true" className="w-6 shrink-0 text-right text-ink-soft">
            {line + 1}
          </span>
          <code className="whitespace-pre print:whitespace-pre-wrap">
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places
              <span key={index}>{piece.kind === "code" ? piece.text : children(piece.id)}</span>
            ))}
          </code>
        </li>
      ))}
    </ol>
  );
}
