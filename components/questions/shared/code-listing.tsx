import type { ReactNode } from "react";
import "./code-listing.css";

interface CodeListingProps {
  readonly lines: readonly string[];
  /** The line that is looked at, from 1. */
  readonly current?: number | undefined;
  readonly children?: ReactNode;
}

/** A program with its lines numbered: keeps its white space, and scrolls in its own box. */
export function CodeListing({ lines, current }: CodeListingProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark in every question
    <div className="listing" role="group" aria-label="Program" tabIndex={0}>
      <ol className="listing-lines" data-read>
        {lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a program has no other identity
            key={index}
            aria-current={current === index + 1 ? "step" : undefined}
          >
            <code>{line}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
