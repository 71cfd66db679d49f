"use client";
import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/kernel/action-result";

export interface AddMemberFormProps {
  readonly classId: string;
  readonly label: string;
  readonly submitLabel: string;
  readonly doneMessage: string;
  readonly people: readonly { readonly id: string; readonly label: string }[];
  readonly action: (previous: FormState, form: FormData) => Promise<ActionResult>;
}

/** Puts somebody who is in the school already into a class. */
export function AddMemberForm(props: AddMemberFormProps) {
  return (
    <ActionForm
      action={props.action}
      submitLabel={props.submitLabel}
      onDone={() => showToast({ message: props.doneMessage })}
    >
      <input type="hidden" name="classId" value={props.classId} />
      <Select
        name="personId"
        label={props.label}
        options={props.people}
        placeholder={props.people.length === 0 ? "Everybody is in already" : "Choose"}
        isDisabled={props.people.length === 0}
      />
    </ActionForm>
  );
}
