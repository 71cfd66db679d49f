import type { ReactNode } from "react";
import { InlineText } from "./inline-text";

interface PaperOptionsProps {
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** Options on paper, each with a box to tick. */
export function PaperOptions({ options }: PaperOptionsProps): ReactNode {
  return (
    <ul className="flex flex-col gap-2.5">
      {options.map(({ id, text }) => (
        <li key={id} className="flex gap-3">
          <span aria-hidden="true" className="mt-0.5 size-5 shrink-0 border-2 border-line-strong" />
          <span>
            <InlineText text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}
