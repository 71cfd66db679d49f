import { NewPupilDialog, NewStaffDialog } from "@/components/accounts/new-person-dialogs";
import { PeopleTable } from "@/components/accounts/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { loadPeople } from "@/lib/features/accounts/loaders";
import { loadClasses } from "@/lib/features/classes/loaders";

export const metadata = { title: "People" };

export default async function People() {
  const [people, classes] = await Promise.all([loadPeople(), loadClasses()]);
  return (
    <>
      <PageHeader
        title="People"
        lead="Pupils, teachers and administrators, and what they sign in with."
        actions={
          <>
            <NewStaffDialog />
            <NewPupilDialog classes={classes} />
          </>
        }
      />
      <PeopleTable people={people} />
    </>
  );
}
