import type { ReactNode } from "react";
import type { Turn } from "@/lib/core/questions/shared/conversation";

/** The conversation up to now. */
export function SaidSoFar({ turns }: { readonly turns: readonly Turn[] }): ReactNode {
  if (turns.length === 0) return null;
  return (
    <ol className="dialogue-turns" aria-label="Said so far">
      {turns.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: turns are only added or taken from the end
        <li key={index} data-role={role}>
          <span className="dialogue-who">
            {role === "student" ? "You wrote" : "You were asked"}
          </span>
          <span className="dialogue-words" data-read={role === "assistant" || undefined}>
            {content}
          </span>
        </li>
      ))}
    </ol>
  );
}
