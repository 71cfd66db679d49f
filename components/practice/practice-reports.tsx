import { Dumbbell } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { PracticeReport } from "@/lib/features/exams/practising/types";
import { PracticeTotalsView } from "./practice-totals";

/** What teachers may know of each practice. */
export function PracticeReports({ reports }: { readonly reports: readonly PracticeReport[] }) {
  if (reports.length === 0)
    return (
      <EmptyState
        icon={<Dumbbell size={40} strokeWidth={1.5} />}
        title="There is no practice at the moment"
      >
        An administrator opens one from a published test. Pupils then practise by themselves.
      </EmptyState>
    );
  return (
    <ul className="grid items-start gap-4 xl:grid-cols-2">
      {reports.map(({ id, title, subject, url, totals }) => (
        <li key={id}>
          <Card title={title}>
            <div className="flex flex-col gap-4">
              <p className="text-ink-soft">
                {subject}
                {url !== null && (
                  <>
                    {" · "}
                    <span className="font-semibold break-all text-ink">{url}</span>
                  </>
                )}
              </p>
              <PracticeTotalsView totals={totals} />
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
