"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { tearDownGroupAction } from "@/lib/features/exams/tearing-down/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { ProblemNotice } from "./problem-notice";
import { useExamAction } from "./use-exam-action";
import { useRefreshWhile } from "./use-refresh-while";

interface TearDownProps {
  readonly group: Pick<WatchedGroup, "delivery_id" | "exam_id" | "launched_at">;
  /** Its results are here and sound. */
  readonly isVerified: boolean;
}

/** Takes a group down. Where results would be lost, its name must be typed; the server asks for it too. */
export function TearDown({ group, isVerified }: TearDownProps) {
  const [isAsked, setAsked] = useState(false);
  const [isGoing, setGoing] = useState(false);
  useRefreshWhile(isGoing);
  const loses = group.launched_at !== null && !isVerified;
  const title = group.launched_at === null ? "Remove the group" : "Tear down";
  return (
    <Card title={title}>
      <p className="mb-4">{whatHappens(group, isVerified)}</p>
      {isGoing ? (
        <p role="status" className="font-semibold">
          Being torn down …
        </p>
      ) : (
        <Button
          variant="danger"
          icon={<Trash2 aria-hidden="true" size={18} />}
          onPress={() => setAsked(true)}
        >
          {title}
        </Button>
      )}
      {isAsked && (
        <TearDownDialog
          group={group}
          title={title}
          loses={loses}
          onClose={() => setAsked(false)}
          onAsked={() => setGoing(true)}
        />
      )}
    </Card>
  );
}

function whatHappens({ launched_at: launched }: TearDownProps["group"], isVerified: boolean) {
  if (launched === null)
    return "It was never launched. Its questions, login slips and passwords go; pupils lose nothing.";
  return isVerified
    ? "The results are safe here. Program, database, login slips and exam content go from everywhere they were put."
    : "Its results are not collected and verified yet, so they would be lost. Collect them first.";
}

interface TearDownDialogProps {
  readonly group: TearDownProps["group"];
  readonly title: string;
  readonly loses: boolean;
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

function TearDownDialog({ group, title, loses, onClose, onAsked }: TearDownDialogProps) {
  const tearDown = useExamAction(tearDownGroupAction);
  const [typed, setTyped] = useState("");
  const { delivery_id: groupId, exam_id: name } = group;
  const send = async () => {
    const result = await tearDown.run({ groupId, ...(loses ? { discard: typed.trim() } : {}) });
    if (!result.ok) return;
    onAsked();
    onClose();
  };
  return (
    <Dialog title={`${title}: ${name}`} isOpen onOpenChange={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <ProblemNotice problem={tearDown.problem} />
          {loses ? (
            <>
              <Notice tone="danger" title="Every answer in this group will be lost">
                Nothing of it was collected and verified, and nothing can bring it back. If you are
                not certain, close this and collect first.
              </Notice>
              <TextField
                label={`Type ${name} to lose its answers`}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
                autoCapitalize="none"
              />
            </>
          ) : (
            <p>This cannot be undone.</p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button
              variant="danger"
              isDisabled={loses && typed.trim() !== name}
              isPending={tearDown.isPending}
              onPress={() => void send()}
            >
              {loses ? "Lose the answers and tear down" : title}
            </Button>
            <Button onPress={close}>Keep it</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
