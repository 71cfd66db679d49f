"use client";
import { Printer, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { addExamPupilAction } from "@/lib/features/exams/commanding/actions";
import type { LoginSlip } from "@/lib/features/exams/commanding/types";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { slipAddress } from "./exam-addresses";
import { LoginSlipCard } from "./login-slip-card";

type Place = Pick<WatchedGroup, "exam" | "delivery_id" | "exam_id">;

/** Adds a pupil who was left off, while the group runs; then shows the slip. */
export function AddPupilDialog({ group }: { readonly group: Place }) {
  const router = useRouter();
  const [slip, setSlip] = useState<LoginSlip>();
  const add = (_: unknown, form: FormData): Promise<ActionResult<LoginSlip>> => {
    form.set("groupId", group.delivery_id);
    return addExamPupilAction(form);
  };
  const done = (state: ActionResult<LoginSlip>) => {
    if (!state.ok) return;
    setSlip(state.value);
    router.refresh();
  };
  return (
    <Dialog
      title={slip === undefined ? "Add a pupil" : `${slip.display_name} can sign in now`}
      trigger={<Button icon={<UserPlus aria-hidden="true" size={18} />}>Add a pupil</Button>}
      onOpenChange={() => setSlip(undefined)}
    >
      {(close) =>
        slip === undefined ? (
          <ActionForm
            action={add}
            submitLabel="Add"
            pendingLabel="Adding …"
            onDone={done}
            otherActions={<Button onPress={close}>Cancel</Button>}
          >
            <TextField name="displayName" label="Name" isRequired autoComplete="off" autoFocus />
            <TextField
              name="studentId"
              label="Student ID"
              description="What the pupil types to sign in."
              isRequired
              autoComplete="off"
              autoCapitalize="none"
            />
            <TextField
              name="extraTimePercent"
              label="Extra time in percent"
              optional
              inputMode="numeric"
              autoComplete="off"
            />
          </ActionForm>
        ) : (
          <div className="flex flex-col gap-5">
            <div className="rounded-control border border-dashed border-line-strong">
              <LoginSlipCard slip={slip} />
            </div>
            <div className="flex flex-wrap gap-3">
              <LinkButton
                href={slipAddress(group, slip.student_id)}
                variant="primary"
                icon={<Printer aria-hidden="true" size={18} />}
              >
                Print the slip
              </LinkButton>
              <Button onPress={() => setSlip(undefined)}>Add another</Button>
              <Button onPress={close}>Done</Button>
            </div>
          </div>
        )
      }
    </Dialog>
  );
}
