"use client";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/text-area";
import { actOnConcernAction } from "@/lib/features/safeguarding/actions";

/** Says what was done: it goes on record with a name and a time, and is never changed. */
export function ActOnConcern({ concernId }: { readonly concernId: string }) {
  return (
    <div className="mt-4 max-w-prose">
      <ActionForm
        action={(_, form) => actOnConcernAction({ concernId, note: form.get("note") })}
        submitLabel="Put on record"
      >
        <TextArea
          name="note"
          label="What you did"
          description="For example: “Spoke to the safeguarding lead at 11:20.” It is kept with your name and cannot be changed."
          rows={2}
        />
      </ActionForm>
    </div>
  );
}
