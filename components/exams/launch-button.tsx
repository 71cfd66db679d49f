"use client";
import { ChevronDown, Rocket } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { launchGroupsAction } from "@/lib/features/exams/launching/actions";
import type { RuntimeName } from "@/lib/features/exams/schema";
import { ProblemNotice } from "./problem-notice";
import { useExamAction } from "./use-exam-action";

interface LaunchButtonProps {
  readonly groups: readonly { readonly delivery_id: string; readonly exam_id: string }[];
  readonly label: string;
  readonly isPrimary?: boolean;
}

/** Launches groups, all with one press; each says for itself why it could not be. */
export function LaunchButton({ groups, label, isPrimary = false }: LaunchButtonProps) {
  const launch = useExamAction(launchGroupsAction);
  const [refused, setRefused] = useState<readonly { path: string; message: string }[]>([]);
  const press = async (runtime?: RuntimeName) => {
    const groupIds = groups.map(({ delivery_id }) => delivery_id);
    const result = await launch.run({ groupIds, ...(runtime === undefined ? {} : { runtime }) });
    setRefused(
      (result.ok ? result.value : []).flatMap(({ groupId, problem }) =>
        problem === null ? [] : [{ path: nameOf(groups, groupId), message: problem }],
      ),
    );
  };
  if (groups.length === 0) return null;
  const problem =
    refused.length === 0
      ? launch.problem
      : { message: "These could not be launched; the others are on their way.", issues: refused };
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex gap-1">
        <Button
          variant={isPrimary ? "primary" : "secondary"}
          size={isPrimary ? "medium" : "small"}
          isPending={launch.isPending}
          icon={<Rocket aria-hidden="true" size={18} />}
          onPress={() => void press()}
        >
          {launch.isPending ? "Launching …" : label}
        </Button>
        <Menu
          label="How to launch"
          trigger={
            <Button
              variant={isPrimary ? "primary" : "secondary"}
              size={isPrimary ? "medium" : "small"}
              aria-label={`${label}: choose how`}
              icon={<ChevronDown aria-hidden="true" size={18} />}
            />
          }
          entries={[
            {
              id: "container",
              label: "In containers (isolated)",
              onAction: () => void press("container"),
            },
            {
              id: "process",
              label: "As processes (less isolated)",
              onAction: () => void press("process"),
            },
          ]}
        />
      </div>
      <ProblemNotice problem={problem} />
    </div>
  );
}

function nameOf(groups: LaunchButtonProps["groups"], id: string): string {
  return groups.find(({ delivery_id }) => delivery_id === id)?.exam_id ?? "";
}
