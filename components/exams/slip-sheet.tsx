import { CutSheet } from "@/components/ui/cut-sheet";
import type { SlipLanguage } from "@/lib/core/exams/slip-words";
import type { LoginSlip } from "@/lib/features/exams/commanding/types";
import { LoginSlipCard } from "./login-slip-card";

interface SlipSheetProps {
  readonly slips: readonly LoginSlip[];
  readonly language: SlipLanguage;
}

/** Login slips of an exam, to print and cut. */
export function SlipSheet({ slips, language }: SlipSheetProps) {
  return (
    <CutSheet
      label="Login slips"
      cards={slips.map((slip) => ({
        id: slip.student_id,
        card: <LoginSlipCard slip={slip} language={language} />,
      }))}
    />
  );
}
