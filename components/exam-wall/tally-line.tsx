import { Hand } from "lucide-react";
import type { Tally } from "./wall-row";

/** "24 writing · 2 paused · 3 handed in · 1 not begun", hands up before all. */
export function TallyLine({ tally }: { readonly tally: Tally }) {
  const { hands, attention, writing, paused, handedIn, notBegun } = tally;
  const rest = attention - hands;
  const parts = [
    [writing, "writing"],
    [paused, "paused"],
    [handedIn, "handed in"],
    [notBegun, "not begun"],
  ] as const;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {hands > 0 && (
        <strong className="flex items-center gap-1.5 rounded-full bg-accent px-3 text-on-accent">
          <Hand aria-hidden="true" size={18} />
          {hands === 1 ? "1 hand up" : `${hands} hands up`}
        </strong>
      )}
      {rest > 0 && (
        <strong className="rounded-full bg-amber-soft px-3 text-amber-ink">
          {rest} to look at
        </strong>
      )}
      <span className="text-ink-soft">
        {parts
          .filter(([count]) => count > 0)
          .map(([count, word]) => `${count} ${word}`)
          .join(" · ")}
      </span>
    </p>
  );
}
