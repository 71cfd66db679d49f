import { AuditTable } from "@/components/audit/audit-table";
import { PageHeader } from "@/components/ui/page-header";
import { loadEvents } from "@/lib/features/audit/loaders";

export const metadata = { title: "Record" };

export default async function Audit() {
  const entries = await loadEvents();
  return (
    <>
      <PageHeader
        title="Record"
        lead="Who did what, and when: up to 500 of the newest entries. Nobody can change them here."
      />
      <AuditTable entries={entries} />
    </>
  );
}
