"use client";
import { GraduationCap, UserPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { FormState } from "@/components/ui/form-state";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { createPupilAction, createStaffAction } from "@/lib/features/accounts/actions";
import type { SignInSlip } from "@/lib/features/accounts/types";
import { Slip } from "./slip";
import { YEAR_OPTIONS } from "./year-options";

export interface NewPupilDialogProps {
  readonly classes: readonly { readonly classId: string; readonly name: string }[];
  /** Chosen beforehand on a class's own page. */
  readonly classId?: string;
  readonly yearGroup?: number;
}

export function NewPupilDialog({ classes, classId, yearGroup }: NewPupilDialogProps) {
  return (
    <NewPersonDialog
      title="New pupil"
      icon={<UserPlus aria-hidden="true" size={18} />}
      action={createPupilAction}
    >
      <Names />
      <Select
        name="yearGroup"
        label="Year"
        options={YEAR_OPTIONS}
        defaultValue={String(yearGroup ?? 7)}
      />
      <Select
        name="classId"
        label="Class"
        optional
        options={classes.map((group) => ({ id: group.classId, label: group.name }))}
        placeholder="None yet"
        {...(classId !== undefined && { defaultValue: classId })}
      />
    </NewPersonDialog>
  );
}

export function NewStaffDialog() {
  return (
    <NewPersonDialog
      title="New teacher or administrator"
      icon={<GraduationCap aria-hidden="true" size={18} />}
      action={createStaffAction}
    >
      <Names />
      <TextField name="email" label="E-mail address" type="email" isRequired autoComplete="off" />
      <RadioGroup
        name="role"
        label="What they do"
        defaultValue="teacher"
        options={[
          { id: "teacher", label: "Teacher", description: "Makes tests, sees their own classes." },
          {
            id: "administrator",
            label: "Administrator",
            description: "Looks after accounts and classes; sees no pupil’s answers.",
          },
        ]}
      />
    </NewPersonDialog>
  );
}

interface NewPersonDialogProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly action: (previous: FormState, form: FormData) => Promise<ActionResult<SignInSlip>>;
  readonly children: ReactNode;
}

/** First the form, then the slip of who was added, then the form again for the next one. */
function NewPersonDialog({ title, icon, action, children }: NewPersonDialogProps) {
  const [slip, setSlip] = useState<SignInSlip | undefined>(undefined);
  return (
    <Dialog
      title={slip === undefined ? title : `${slip.fullName} was added`}
      trigger={<Button icon={icon}>{title}</Button>}
      onOpenChange={() => setSlip(undefined)}
    >
      {(close) =>
        slip === undefined ? (
          <ActionForm
            action={action}
            submitLabel="Add"
            onDone={(state) => state.ok && setSlip(state.value)}
            otherActions={<Button onPress={close}>Cancel</Button>}
          >
            {children}
          </ActionForm>
        ) : (
          <>
            <Slip slip={slip} />
            <div className="mt-5 flex flex-wrap gap-3">
              <Button variant="primary" onPress={() => setSlip(undefined)}>
                Add another
              </Button>
              <Button onPress={close}>Done</Button>
            </div>
          </>
        )
      }
    </Dialog>
  );
}

function Names() {
  return (
    <>
      <TextField name="givenName" label="Given name" isRequired autoComplete="off" autoFocus />
      <TextField name="familyName" label="Family name" isRequired autoComplete="off" />
    </>
  );
}
