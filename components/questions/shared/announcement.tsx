import type { ReactNode } from "react";

/** Speaks to screen readers after each step. `turn` makes the same words spoken again when they repeat. */
export interface Announced {
  readonly words: string;
  readonly turn: number;
}

export const SILENT: Announced = { words: "", turn: 0 };

/** The part of the page that is read out when it changes. */
export function Announcement({ said }: { readonly said: Announced }): ReactNode {
  return (
    <p className="said" role="status">
      {/* A new element is new text, even when the words are the same. */}
      <span key={said.turn}>{said.words}</span>
    </p>
  );
}
