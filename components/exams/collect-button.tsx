"use client";
import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { collectGroupAction } from "@/lib/features/exams/collecting/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { ProblemNotice } from "./problem-notice";
import { useExamAction } from "./use-exam-action";

interface CollectButtonProps {
  readonly group: Pick<WatchedGroup, "delivery_id">;
  readonly isMain: boolean;
}

/** Fetches a group's results, checks them and keeps them; safe to press again. */
export function CollectButton({ group, isMain }: CollectButtonProps) {
  const collect = useExamAction(collectGroupAction);
  return (
    <>
      <ProblemNotice problem={collect.problem} />
      <Button
        variant={isMain ? "primary" : "secondary"}
        isPending={collect.isPending}
        icon={<Download aria-hidden="true" size={18} />}
        onPress={() => void collect.run({ groupId: group.delivery_id })}
      >
        {collect.isPending ? "Collecting and checking …" : "Collect and check"}
      </Button>
    </>
  );
}
