"use client";
import { Archive, ArchiveRestore } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { archiveClassAction, restoreClassAction } from "@/lib/features/classes/actions";

export interface ArchiveClassButtonProps {
  readonly classId: string;
  readonly name: string;
  readonly isArchived: boolean;
}

const icon = { "aria-hidden": true, size: 18 } as const;

/** Puts a class away at the end of the year, or takes it out again. */
export function ArchiveClassButton({ classId, name, isArchived }: ArchiveClassButtonProps) {
  const [isPending, start] = useTransition();
  const restore = () =>
    start(async () => {
      const result = await restoreClassAction(classId);
      showToast({ message: result.ok ? `${name} is back.` : result.error.message });
    });
  const archive = () =>
    start(async () => {
      const result = await archiveClassAction(classId);
      if (result.ok) showToast({ message: `${name} was put away.`, undo: restore });
      else showToast({ message: result.error.message });
    });
  return (
    <Button
      isPending={isPending}
      onPress={isArchived ? restore : archive}
      icon={isArchived ? <ArchiveRestore {...icon} /> : <Archive {...icon} />}
    >
      {isArchived ? "Take out of the archive" : "Put away"}
    </Button>
  );
}
