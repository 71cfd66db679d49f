"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { randomId } from "@/lib/client/client-id";
import { ProblemNotice } from "./problem-notice";
import type { Problem } from "./use-exam-action";

/** A command that needs a number, words or a second thought. */
export type AskedCommand = "extend" | "message" | "end" | "reopen";

/** What was asked, with what it needed. */
export type MadeCommand =
  | { readonly action: "extend"; readonly minutes: number; readonly pressId: string }
  | { readonly action: "reopen"; readonly minutes: number }
  | { readonly action: "message"; readonly text: string }
  | { readonly action: "end" };

interface CommandDialogProps {
  readonly asked: AskedCommand | undefined;
  /** Whom it is for: "physics-g1", "Ann Lee", "3 groups". */
  readonly whom: string;
  readonly isPending: boolean;
  readonly problem?: Problem | undefined;
  /** @returns whether it was done, so that the dialog closes. */
  readonly onSend: (command: MadeCommand) => Promise<boolean>;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<AskedCommand, string>> = {
  extend: "Give more time",
  message: "Send a message",
  end: "End the exam",
  reopen: "Open the exam again",
};
const EXPLAINED: Readonly<Record<AskedCommand, string>> = {
  extend:
    "Whoever has not handed in gets these minutes more. Time that was given cannot be taken back.",
  message:
    "It appears on the screen at once, does not get in the way of writing, and can be read again.",
  end: "The sitting closes now, with everything that was written. Nothing is deleted, and it can be opened again until the results are collected.",
  reopen:
    "Pupils go on from where they were, with the time they had left and these minutes more, also where the exam's own end has passed meanwhile. Of a whole group, those who handed in themselves, or whom somebody ended alone, stay closed: reopen them one by one.",
};
const USUAL_MINUTES = 5;

/** Asks what a command needs, and says whom it is for before it is sent. */
export function CommandDialog({ asked, whom, onClose, ...sending }: CommandDialogProps) {
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [text, setText] = useState("");
  // Pressed again in the same dialog, after its reply was lost, it is the same command.
  const [pressId, setPressId] = useState<string>();
  if (asked === undefined) return null;
  const shut = () => {
    setPressId(undefined);
    onClose();
  };
  const send = async () => {
    const id = pressId ?? randomId();
    setPressId(id);
    if (!(await sending.onSend(commandOf(asked, minutes, text, id)))) return;
    setText("");
    shut();
  };
  return (
    <Dialog title={`${TITLES[asked]}: ${whom}`} isOpen onOpenChange={shut}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <ProblemNotice problem={sending.problem} />
          <p>{EXPLAINED[asked]}</p>
          <Needed asked={asked} {...{ minutes, setMinutes, text, setText }} />
          <div className="flex flex-wrap gap-3">
            <Button
              variant={asked === "end" ? "danger" : "primary"}
              isPending={sending.isPending}
              isDisabled={asked === "message" && text.trim() === ""}
              onPress={() => void send()}
            >
              {TITLES[asked]}
            </Button>
            <Button onPress={close}>Cancel</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function commandOf(
  asked: AskedCommand,
  minutes: number,
  text: string,
  pressId: string,
): MadeCommand {
  if (asked === "message") return { action: "message", text };
  if (asked === "end") return { action: "end" };
  return asked === "extend" ? { action: asked, minutes, pressId } : { action: asked, minutes };
}

interface NeededProps {
  readonly asked: AskedCommand;
  readonly minutes: number;
  readonly setMinutes: (minutes: number) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
}

function Needed({ asked, minutes, setMinutes, text, setText }: NeededProps): ReactNode {
  if (asked === "end") return null;
  if (asked === "message")
    return <TextArea label="Message" value={text} onChange={setText} maxLength={1_000} autoFocus />;
  return (
    <NumberField
      label="Minutes"
      value={minutes}
      onChange={setMinutes}
      minValue={1}
      maxValue={600}
      autoFocus
    />
  );
}
