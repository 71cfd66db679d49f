import { ClassesTable } from "@/components/classes/classes-table";
import { NewClassDialog } from "@/components/classes/new-class-dialog";
import { PageHeader } from "@/components/ui/page-header";
import { loadClasses } from "@/lib/features/classes/loaders";

export const metadata = { title: "Classes" };

export default async function Classes() {
  const classes = await loadClasses();
  return (
    <>
      <PageHeader
        title="Classes"
        lead="Who learns together, who teaches them, and the code their pupils sign in with."
        actions={<NewClassDialog />}
      />
      <ClassesTable classes={classes} />
    </>
  );
}
