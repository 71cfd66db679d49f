"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { counted } from "@/lib/core/kernel/counted";
import { collectGroupAction, countAbsentAction } from "@/lib/features/exams/collecting/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { ProblemNotice } from "./problem-notice";
import { useExamAction } from "./use-exam-action";

interface CollectButtonProps {
  readonly group: Pick<WatchedGroup, "delivery_id" | "exam_id">;
  readonly isMain: boolean;
}

/** Fetches a group's results, checks them and keeps them; safe to press again. Asks first where it keeps somebody out. */
export function CollectButton({ group, isMain }: CollectButtonProps) {
  const ask = useExamAction(countAbsentAction);
  const collect = useExamAction(collectGroupAction);
  const isPending = ask.isPending || collect.isPending;
  const [absent, setAbsent] = useState(0);
  const send = async (endsForAbsent: boolean) => {
    setAbsent(0);
    await collect.run({ groupId: group.delivery_id, endsForAbsent });
  };
  const press = async () => {
    const count = await ask.run({ groupId: group.delivery_id });
    if (!count.ok) return;
    if (count.value > 0) setAbsent(count.value);
    else await send(false);
  };
  return (
    <>
      <ProblemNotice problem={ask.problem ?? collect.problem} />
      <Button
        variant={isMain ? "primary" : "secondary"}
        isPending={isPending}
        icon={<Download aria-hidden="true" size={18} />}
        onPress={() => void press()}
      >
        {isPending ? "Collecting and checking …" : "Collect and check"}
      </Button>
      {absent > 0 && (
        <EndForAbsent
          name={group.exam_id}
          absent={absent}
          onYes={() => void send(true)}
          onClose={() => setAbsent(0)}
        />
      )}
    </>
  );
}

interface EndForAbsentProps {
  readonly name: string;
  readonly absent: number;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Collecting ends the exam for good: a second half of the group that comes later could not begin any more. */
function EndForAbsent({ name, absent, onYes, onClose }: EndForAbsentProps) {
  return (
    <Dialog title={`End and collect: ${name}`} isOpen onOpenChange={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <p>
            {counted(absent, "pupil")} {absent === 1 ? "has" : "have"} not begun. Collecting ends
            the exam for the whole group: nobody can begin or write afterwards, and it cannot be
            opened again.
          </p>
          <div className="flex flex-wrap gap-3">
            <Button variant="danger" onPress={onYes}>
              End and collect
            </Button>
            <Button onPress={close}>Not yet</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
