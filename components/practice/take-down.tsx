"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { ProblemNotice } from "@/components/exams/problem-notice";
import { useExamAction } from "@/components/exams/use-exam-action";
import { useRefreshWhile } from "@/components/exams/use-refresh-while";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { tearDownGroupAction } from "@/lib/features/exams/tearing-down/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";

type Named = Pick<WatchedGroup, "delivery_id" | "exam_id" | "launched_at">;

/** Ends a practice. What its pupils did goes with it, so its name is asked for once it was open to them. */
export function TakeDown({ group }: { readonly group: Named }) {
  const [isAsked, setAsked] = useState(false);
  const [isGoing, setGoing] = useState(false);
  useRefreshWhile(isGoing);
  return (
    <Card title="Take it down">
      <p className="mb-4">
        {group.launched_at === null
          ? "It was never open to pupils. Its questions go; nobody loses anything."
          : "Its address closes, and pupils can no longer look at their past attempts. Nothing of it is kept."}
      </p>
      {isGoing ? (
        <p role="status" className="font-semibold">
          Being taken down …
        </p>
      ) : (
        <Button
          variant="danger"
          icon={<Trash2 aria-hidden="true" size={18} />}
          onPress={() => setAsked(true)}
        >
          Take down
        </Button>
      )}
      {isAsked && (
        <TakeDownDialog
          group={group}
          onClose={() => setAsked(false)}
          onAsked={() => setGoing(true)}
        />
      )}
    </Card>
  );
}

interface TakeDownDialogProps {
  readonly group: Named;
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

function TakeDownDialog({ group, onClose, onAsked }: TakeDownDialogProps) {
  const tearDown = useExamAction(tearDownGroupAction);
  const [typed, setTyped] = useState("");
  const { delivery_id: groupId, exam_id: name } = group;
  const loses = group.launched_at !== null;
  const send = async () => {
    const result = await tearDown.run({ groupId, ...(loses ? { discard: typed.trim() } : {}) });
    if (!result.ok) return;
    onAsked();
    onClose();
  };
  return (
    <Dialog title={`Take down: ${name}`} isOpen onOpenChange={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <ProblemNotice problem={tearDown.problem} />
          {loses ? (
            <>
              <Notice tone="danger" title="Every pupil’s past attempts will be gone">
                Nothing of a practice is collected, and nothing can bring it back.
              </Notice>
              <TextField
                label={`Type ${name} to take it down`}
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
              Take it down
            </Button>
            <Button onPress={close}>Keep it</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
