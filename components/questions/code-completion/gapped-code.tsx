import type { ReactNode } from "react";
import type { Content } from "@/lib/core/questions/code-completion/schema";
import { linesOf } from "@/lib/core/questions/code-completion/schema";
import { CODE_BOX } from "../shared/code-box";

interface GappedCodeProps {
  readonly content: Content;
  /** What stands in a gap. */
  readonly children: (gap: string) => ReactNode;
}

/** The program with its lines numbered, on staff pages and on paper. */
export function GappedCode({ content, children }: GappedCodeProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <ol className={`${CODE_BOX} print:leading-10`} tabIndex={0}>
      {linesOf(content).map((pieces, line) => (
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
