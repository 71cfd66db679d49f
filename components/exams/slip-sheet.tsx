import { Scissors } from "lucide-react";
import type { SlipLanguage } from "@/lib/core/exams/slip-words";
import type { LoginSlip } from "@/lib/features/exams/commanding/types";
import { LoginSlipCard } from "./login-slip-card";

interface SlipSheetProps {
  readonly slips: readonly LoginSlip[];
  readonly language: SlipLanguage;
}

/** Login slips to print and cut: two beside each other, as many under each other as a page of A4 takes. */
export function SlipSheet({ slips, language }: SlipSheetProps) {
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 text-sm text-ink-soft print:hidden">
        <Scissors aria-hidden="true" size={16} />
        The dashed lines are for cutting.
      </p>
      <ul aria-label="Login slips" className="grid sm:grid-cols-2 print:grid-cols-2">
        {slips.map((slip) => (
          <li
            key={slip.student_id}
            className="break-inside-avoid border-r border-b border-l border-dashed border-line-strong bg-surface first:border-t sm:even:border-l-0 sm:nth-[2]:border-t print:border-black print:bg-transparent print:even:border-l-0 print:nth-[2]:border-t"
          >
            <LoginSlipCard slip={slip} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}
