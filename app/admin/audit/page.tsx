import { AuditTable } from "@/components/audit/audit-table";
import { LinkButton } from "@/components/ui/link-button";
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
        actions={<LinkButton href="/admin/audit/access">Who was let in</LinkButton>}
      />
      <AuditTable entries={entries} />
    </>
  );
}
