import { Check } from "lucide-react";
import type { ReactNode } from "react";

/** Marks what is right, for the eye, for those who listen, and in words on paper. */
export function KeyMark({ right }: { readonly right: boolean }): ReactNode {
  if (!right) return <span className="size-5 shrink-0" />;
  return (
    <span className="mt-0.5 shrink-0 text-good print:mt-0 print:flex print:items-center print:gap-2">
      <Check aria-hidden="true" size={20} strokeWidth={3} />
      <span className="sr-only print:not-sr-only">Right answer:</span>
    </span>
  );
}

interface KeyRowProps {
  readonly right: boolean;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** One option as its teacher reads it. */
export function KeyRow({ right, note, children }: KeyRowProps): ReactNode {
  return (
    <li
      className={`flex gap-2.5 rounded-control px-3 py-2 ${right ? "bg-good-soft font-semibold" : "bg-sunken"}`}
    >
      <KeyMark right={right} />
      <span className="min-w-0">
        {children}
        {note !== undefined && note !== "" && (
          <span className="block text-sm font-normal text-ink-soft">{note}</span>
        )}
      </span>
    </li>
  );
}
