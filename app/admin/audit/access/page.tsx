import { AccessTable } from "@/components/audit/access-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadAccess } from "@/lib/features/exams/access/loaders";

export const metadata = { title: "Who was let in" };

interface AccessProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function Access({ searchParams }: AccessProps) {
  const isRefused = (await searchParams).refused !== undefined;
  const lines = await loadAccess(isRefused);
  return (
    <>
      <PageHeader
        title="Who was let in"
        lead="At exam groups, and who was kept out and why: up to 500 of the newest lines. A group's own come with its results."
        crumbs={[{ href: "/admin/audit", label: "Record" }]}
        actions={
          isRefused ? (
            <LinkButton href="/admin/audit/access">Show all</LinkButton>
          ) : (
            <LinkButton href="/admin/audit/access?refused">Only who was kept out</LinkButton>
          )
        }
      />
      <AccessTable lines={lines} />
    </>
  );
}
