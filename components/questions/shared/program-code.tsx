import type { ReactNode } from "react";
import { CODE_BOX } from "./code-box";

/** A program as staff read it. */
export function ProgramCode({ code }: { readonly code: string }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <pre className={CODE_BOX} tabIndex={0}>
      <code>{code}</code>
    </pre>
  );
}
