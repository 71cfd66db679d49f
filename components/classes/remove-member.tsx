"use client";
import { UserMinus } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import {
  removePupilAction,
  removeTeacherAction,
  restorePupilAction,
} from "@/lib/features/classes/actions";

export interface RemoveMemberProps {
  readonly kind: "pupil" | "teacher";
  readonly name: string;
  readonly classId: string;
  readonly personId: string;
}

/** Takes somebody out of a class; a pupil can be put back at once, with everything they wrote. */
export function RemoveMember({ kind, name, classId, personId }: RemoveMemberProps) {
  const [isPending, start] = useTransition();
  const membership = { classId, personId };
  const restore = () =>
    start(async () => {
      await restorePupilAction(membership);
    });
  const remove = () =>
    start(async () => {
      const act = kind === "pupil" ? removePupilAction : removeTeacherAction;
      const result = await act(membership).catch(() => undefined);
      if (result?.ok !== true) {
        showToast({ message: result?.error.message ?? "The server did not answer. Try again." });
        return;
      }
      showToast({
        message: `${name} was taken out of the class.`,
        ...(kind === "pupil" && { undo: restore }),
      });
    });
  return (
    <Button
      size="small"
      variant="quiet"
      isPending={isPending}
      onPress={remove}
      icon={<UserMinus aria-hidden="true" size={18} />}
      aria-label={`Take out ${name}`}
    >
      Take out
    </Button>
  );
}
