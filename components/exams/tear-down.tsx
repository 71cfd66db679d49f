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

/** What is said before something is taken down, and where it is lost by that. */
export interface TearDownWords {
  readonly title: string;
  readonly explains: string;
  readonly going: string;
  /** Undefined where nothing is lost: then its name need not be typed. */
  readonly loss:
    | {
        readonly title: string;
        readonly explains: string;
        readonly toDo: string;
        readonly act: string;
      }
    | undefined;
}

interface TearDownProps {
  readonly group: Pick<WatchedGroup, "delivery_id" | "exam_id">;
  readonly words: TearDownWords;
}

/** Takes a group or a practice down. Where something would be lost, its name must be typed; the server asks for it too. */
export function TearDown({ group, words }: TearDownProps) {
  const [isAsked, setAsked] = useState(false);
  const [isGoing, setGoing] = useState(false);
  useRefreshWhile(isGoing);
  return (
    <Card title={words.title}>
      <p className="mb-4">{words.explains}</p>
      {isGoing ? (
        <p role="status" className="font-semibold">
          {words.going}
        </p>
      ) : (
        <Button
          variant="danger"
          icon={<Trash2 aria-hidden="true" size={18} />}
          onPress={() => setAsked(true)}
        >
          {words.title}
        </Button>
      )}
      {isAsked && (
        <TearDownDialog
          group={group}
          words={words}
          onClose={() => setAsked(false)}
          onAsked={() => setGoing(true)}
        />
      )}
    </Card>
  );
}

interface TearDownDialogProps extends TearDownProps {
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

function TearDownDialog({ group, words, onClose, onAsked }: TearDownDialogProps) {
  const tearDown = useExamAction(tearDownGroupAction);
  const [typed, setTyped] = useState("");
  const { delivery_id: groupId, exam_id: name } = group;
  const { title, loss } = words;
  const send = async () => {
    const result = await tearDown.run({
      groupId,
      ...(loss === undefined ? {} : { discard: typed.trim() }),
    });
    if (!result.ok) return;
    onAsked();
    onClose();
  };
  return (
    <Dialog title={`${title}: ${name}`} isOpen onOpenChange={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <ProblemNotice problem={tearDown.problem} />
          {loss === undefined ? (
            <p>This cannot be undone.</p>
          ) : (
            <>
              <Notice tone="danger" title={loss.title}>
                {loss.explains}
              </Notice>
              <TextField
                label={`Type ${name} to ${loss.toDo}`}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
                autoCapitalize="none"
              />
            </>
          )}
          <div className="flex flex-wrap gap-3">
            <Button
              variant="danger"
              isDisabled={loss !== undefined && typed.trim() !== name}
              isPending={tearDown.isPending}
              onPress={() => void send()}
            >
              {loss?.act ?? title}
            </Button>
            <Button onPress={close}>Keep it</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
