import type { ReactNode } from "react";
import { CODE_BOX } from "./code-box";

/** A program with its lines numbered, on staff pages and on paper. */
export function ListedCode({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <ol className={CODE_BOX} tabIndex={0}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a program has no other identity
        <li key={index} className="flex gap-4">
          <span aria-hidden="true" className="w-6 shrink-0 text-right text-ink-soft">
            {index + 1}
          </span>
          <code className="whitespace-pre print:whitespace-pre-wrap">{line}</code>
        </li>
      ))}
    </ol>
  );
}
