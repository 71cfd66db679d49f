"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { YEAR_OPTIONS } from "@/components/accounts/year-options";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { createClassAction } from "@/lib/features/classes/actions";

/** Makes a class and goes to its page, where its people are added. */
export function NewClassDialog() {
  const router = useRouter();
  return (
    <Dialog
      title="New class"
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden="true" size={18} />}>
          New class
        </Button>
      }
    >
      {(close) => (
        <ActionForm
          action={createClassAction}
          submitLabel="Make the class"
          onDone={(state) => state.ok && router.push(`/admin/classes/${state.value}`)}
          otherActions={<Button onPress={close}>Cancel</Button>}
        >
          <TextField
            name="name"
            label="Name"
            isRequired
            autoFocus
            autoComplete="off"
            placeholder="for example 7A"
            description="Pupils sign in with this and an easy word, which is made for you."
          />
          <Select name="yearGroup" label="Year" options={YEAR_OPTIONS} defaultValue="7" />
          <TextField
            name="subject"
            label="Subject"
            isRequired
            autoComplete="off"
            placeholder="for example Computing"
          />
        </ActionForm>
      )}
    </Dialog>
  );
}
