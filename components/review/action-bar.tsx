"use client";
import { Check, Pencil, RefreshCw, Undo2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import type { MakeAgainProps } from "./make-again";
import { MakeAgain } from "./make-again";

interface ActionBarProps {
  readonly question: ReviewQuestion;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onEdit: () => void;
  readonly onUndo: () => void;
  /** Undefined where there is no lesson to make it from again. */
  readonly again: Omit<MakeAgainProps, "trigger"> | undefined;
}

const icon = { "aria-hidden": true, size: 18 } as const;

/**
 * What can be done with the question in sight. Each has its key. Where the question's words were not found in the
 * lesson one press does not accept it: the teacher says first that the answer was checked.
 */
export function ActionBar(props: ActionBarProps) {
  const { question, busy, canUndo } = props;
  const [checked, setChecked] = useState(false);
  const mayAccept =
    question.acceptance === "ready" || (question.acceptance === "look-first" && checked);
  return (
    <div className="sticky bottom-0 z-10 -mx-5 -mb-5 flex flex-wrap gap-2 rounded-b-card border-t border-line bg-surface px-5 py-3">
      {question.status !== "ACCEPTED" && question.acceptance === "look-first" && (
        <div className="basis-full">
          <Checkbox isSelected={checked} onChange={setChecked}>
            I have checked the answer against my lesson
          </Checkbox>
        </div>
      )}
      {question.status !== "ACCEPTED" && (
        <Button
          variant="primary"
          isDisabled={busy || !mayAccept}
          icon={<Check {...icon} />}
          onPress={props.onAccept}
        >
          Accept
        </Button>
      )}
      <Button isDisabled={busy} icon={<Pencil {...icon} />} onPress={props.onEdit}>
        Edit
      </Button>
      {props.again !== undefined && (
        <MakeAgain
          {...props.again}
          trigger={
            <Button isDisabled={busy} icon={<RefreshCw {...icon} />}>
              Make again
            </Button>
          }
        />
      )}
      {question.status !== "REJECTED" && (
        <Button isDisabled={busy} icon={<X {...icon} />} onPress={props.onReject}>
          Reject
        </Button>
      )}
      <Button
        variant="quiet"
        className="ml-auto"
        isDisabled={busy || !canUndo}
        icon={<Undo2 {...icon} />}
        onPress={props.onUndo}
      >
        Undo
      </Button>
    </div>
  );
}
