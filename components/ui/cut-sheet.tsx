import { Scissors } from "lucide-react";
import type { ReactNode } from "react";

interface CutSheetProps {
  /** Names the list for those who cannot see it. */
  readonly label: string;
  readonly cards: readonly { readonly id: string; readonly card: ReactNode }[];
}

/** Cards to print and cut: two beside each other, as many under each other as a page of A4 takes. */
export function CutSheet({ label, cards }: CutSheetProps) {
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 text-sm text-ink-soft print:hidden">
        <Scissors aria-hidden="true" size={16} />
        The dashed lines are for cutting.
      </p>
      <ul aria-label={label} className="grid sm:grid-cols-2 print:grid-cols-2">
        {cards.map(({ id, card }) => (
          <li
            key={id}
            className="break-inside-avoid border-r border-b border-l border-dashed border-line-strong bg-surface first:border-t sm:even:border-l-0 sm:nth-[2]:border-t print:border-black print:bg-transparent print:even:border-l-0 print:nth-[2]:border-t"
          >
            {card}
          </li>
        ))}
      </ul>
    </div>
  );
}
