"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

export interface MakeAgainProps {
  readonly trigger: ReactNode;
  /** @returns why it could not be made, or undefined when it was. */
  readonly onMakeAgain: (instruction: string) => Promise<string | undefined>;
}

const SUGGESTIONS = ["Easier", "Harder", "Shorter", "About something else in this lesson"];

/** Asks for another question in the place of this one, with a word about what should be different. */
export function MakeAgain({ trigger, onMakeAgain }: MakeAgainProps) {
  return (
    <Dialog title="Make this question again" trigger={trigger}>
      {(close) => <MakeAgainForm onMakeAgain={onMakeAgain} onDone={close} />}
    </Dialog>
  );
}

interface MakeAgainFormProps extends Pick<MakeAgainProps, "onMakeAgain"> {
  readonly onDone: () => void;
}

function MakeAgainForm({ onMakeAgain, onDone }: MakeAgainFormProps) {
  const [instruction, setInstruction] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const answer = await onMakeAgain(instruction);
    setBusy(false);
    setProblem(answer);
    if (answer === undefined) onDone();
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">It keeps its place. You can undo it.</p>
      {problem !== undefined && (
        <Notice tone="amber" role="alert">
          {problem}
        </Notice>
      )}
      <TextField
        autoFocus
        label="What should be different?"
        optional
        maxLength={500}
        value={instruction}
        onChange={setInstruction}
      />
      <div className="flex flex-wrap gap-2">
        {SUGGESTIONS.map((words) => (
          <Button key={words} size="small" onPress={() => setInstruction(words)}>
            {words}
          </Button>
        ))}
      </div>
      <Button variant="primary" className="self-start" isPending={busy} onPress={make}>
        {busy ? "Making it …" : "Make again"}
      </Button>
    </div>
  );
}
