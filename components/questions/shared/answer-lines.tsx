import type { ReactNode } from "react";

/** Ruled lines to write on. */
export function AnswerLines({ count }: { readonly count: number }): ReactNode {
  return (
    <div role="img" aria-label="Space to write">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <div key={line} className="h-9 border-b border-line-strong" />
      ))}
    </div>
  );
}
