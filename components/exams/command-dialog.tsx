"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import { commandGroupsAction } from "@/lib/features/exams/commanding/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import { outcomeInWords } from "./command-words";
import { counted } from "./exam-words";
import { ProblemNotice } from "./problem-notice";
import { useExamAction } from "./use-exam-action";

/** A command that needs a word, a number or a second thought. */
export type AskedCommand = "extend" | "message" | "end" | "reopen";

interface CommandDialogProps {
  readonly groups: readonly Pick<WatchedGroup, "delivery_id" | "exam_id">[];
  readonly asked: AskedCommand | undefined;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<AskedCommand, string>> = {
  extend: "Give more time",
  message: "Send a message",
  end: "End the exam",
  reopen: "Open the exam again",
};
const USUAL_MINUTES = 5;

/** Asks what a command needs, and sends it to every group. */
export function CommandDialog({ groups, asked, onClose }: CommandDialogProps) {
  const command = useExamAction(commandGroupsAction);
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [text, setText] = useState("");
  if (asked === undefined) return null;
  const whom = groups.length === 1 ? groups[0]?.exam_id : counted(groups.length, "group");
  const send = async () => {
    const given = { extend: { minutes }, message: { text }, end: {}, reopen: { minutes } }[asked];
    const result = await command.run({
      commands: groups.map(({ delivery_id: groupId }) => ({ groupId, action: asked, ...given })),
    });
    if (!result.ok) return;
    showToast({ message: outcomeInWords(asked, result.value, groups) });
    setText("");
    onClose();
  };
  return (
    <Dialog title={`${TITLES[asked]}: ${whom}`} isOpen onOpenChange={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <ProblemNotice problem={command.problem} />
          <Asked asked={asked}>
            {asked === "message" ? (
              <TextArea label="Message" value={text} onChange={setText} autoFocus />
            ) : (
              <NumberField
                label="Minutes"
                value={minutes}
                onChange={setMinutes}
                minValue={1}
                maxValue={600}
              />
            )}
          </Asked>
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" isPending={command.isPending} onPress={() => void send()}>
              {TITLES[asked]}
            </Button>
            <Button onPress={close}>Cancel</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface AskedProps {
  readonly asked: AskedCommand;
  /** The field it needs. */
  readonly children: ReactNode;
}

function Asked({ asked, children }: AskedProps) {
  if (asked === "end")
    return (
      <p>
        Everybody’s sitting closes now, with what they have written. Nothing is deleted, and the
        exam can be opened again until its results are collected.
      </p>
    );
  return (
    <>
      {asked === "reopen" && (
        <p>
          Pupils go on from where they were. The time it was closed does not count; whoever had no
          time left gets these minutes.
        </p>
      )}
      {asked === "extend" && <p>Everybody who has not handed in gets these minutes more.</p>}
      {asked === "message" && <p>It appears at once on the screen of everybody in the group.</p>}
      {children}
    </>
  );
}
