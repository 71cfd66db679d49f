import type { Crumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { ReceiptSearch } from "@/lib/features/receipts/types";
import { FoundEntryCard } from "./found-entry-card";
import { ReceiptForm } from "./receipt-form";

interface ReceiptPageProps {
  readonly search: ReceiptSearch;
  readonly crumbs: readonly Crumb[];
  /** Of which tests and exams the reader finds receipts. */
  readonly reach: string;
}

/** A pupil says that an answer is not there: what was kept, and when. */
export function ReceiptPage({ search: { typed, code, found }, crumbs, reach }: ReceiptPageProps) {
  return (
    <>
      <PageHeader
        title="Look up a receipt"
        lead="A pupil shows a receipt and says that an answer is not there. See what was kept."
        crumbs={crumbs}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <ReceiptForm key={typed} typed={typed} />
        {typed !== "" && code === undefined && (
          <Notice tone="amber" title={`“${typed}” is no receipt`} role="status">
            A receipt has five letters and digits, such as K7Q9F. Spaces and small letters do not
            matter.
          </Notice>
        )}
        {code !== undefined && found.length === 0 && (
          <Notice tone="amber" title={`No saved answer has the receipt ${code}`} role="status">
            Compare it with the pupil’s screen. {reach}
          </Notice>
        )}
        {found.length > 1 && (
          <p>
            {found.length} entries have this receipt. That is rare, but can be: see who it was, and
            when.
          </p>
        )}
        {found.map((entry) => (
          <FoundEntryCard key={`${entry.of} ${entry.pupil} ${entry.position}`} entry={entry} />
        ))}
      </div>
    </>
  );
}
