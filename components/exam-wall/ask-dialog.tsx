"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import type { WallCommand, Whom } from "./commands";
import type { Commands } from "./use-commands";

/** A command that needs a number, words or a second thought. */
export type Asked = "extend" | "message" | "end" | "reopen";

interface AskDialogProps {
  readonly asked: Asked | undefined;
  readonly whom: Whom;
  readonly commands: Commands;
  readonly onClose: () => void;
}

const TITLES: Readonly<Record<Asked, string>> = {
  extend: "Give more time",
  message: "Send a message",
  end: "End the exam",
  reopen: "Open the exam again",
};
const USUAL_MINUTES = 5;

/** Asks what a command needs, and says whom it is for before it is sent. */
export function AskDialog({ asked, whom, commands, onClose }: AskDialogProps) {
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [text, setText] = useState("");
  if (asked === undefined) return null;
  const made = commandOf(asked, minutes, text);
  const send = async () => {
    if (!(await commands.run(whom, made))) return;
    setText("");
    onClose();
  };
  return (
    <Dialog title={`${TITLES[asked]}: ${whom.label}`} isOpen onOpenChange={onClose}>
      {(close) => (
        <div className="flex flex-col gap-5">
          <p>{EXPLAINED[asked]}</p>
          <Needed asked={asked} {...{ minutes, setMinutes, text, setText }} />
          <div className="flex flex-wrap gap-3">
            <Button
              variant={asked === "end" ? "danger" : "primary"}
              isPending={commands.isPending}
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

const EXPLAINED: Readonly<Record<Asked, string>> = {
  extend:
    "Whoever has not handed in gets these minutes more. Time that was given cannot be taken back.",
  message:
    "It appears on the screen at once, does not get in the way of writing, and can be read again.",
  end: "The sitting closes now, with everything that was written. Nothing is deleted, and it can be opened again until the results are collected.",
  reopen:
    "Pupils go on from where they were. The time it was closed does not count; whoever had no time left gets these minutes.",
};

function commandOf(asked: Asked, minutes: number, text: string): WallCommand {
  if (asked === "message") return { action: "message", text };
  if (asked === "end") return { action: "end" };
  return { action: asked, minutes };
}

interface NeededProps {
  readonly asked: Asked;
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
