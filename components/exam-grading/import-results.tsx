"use client";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import type { ImportState } from "./use-import";
import { useImport } from "./use-import";

/** Takes in results that another program wrote, or that were collected elsewhere. */
export function ImportResults() {
  const { state, send } = useImport();
  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        label="Drop a results file here"
        description="A JSON file of one group or of several, in Markwell's export format. Logs that come with it are checked entry by entry; a file that was altered is refused."
        acceptedTypes={[".json", "application/json"]}
        isDisabled={state.kind === "sending"}
        onFiles={([file]) => {
          if (file !== undefined) void send(file, false);
        }}
      />
      <Outcome state={state} onReplace={(file) => void send(file, true)} />
    </div>
  );
}

interface OutcomeProps {
  readonly state: ImportState;
  readonly onReplace: (file: File) => void;
}

function Outcome({ state, onReplace }: OutcomeProps) {
  if (state.kind === "idle") return null;
  if (state.kind === "sending") return <p role="status">Reading {state.name} …</p>;
  if (state.kind === "done")
    return (
      <Notice tone="good" role="status" title="Taken in">
        <p>{state.words}.</p>
      </Notice>
    );
  return (
    <Notice tone="amber" role="alert" title={`${state.file.name} was not taken in`}>
      <p>{state.message}</p>
      <Issues issues={state.issues} />
      {state.mayReplace && (
        <Button
          size="small"
          variant="danger"
          className="mt-3"
          onPress={() => onReplace(state.file)}
        >
          Replace what is here
        </Button>
      )}
    </Notice>
  );
}

const MOST_SHOWN = 8;

function Issues({ issues }: { readonly issues: readonly string[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="mt-2 list-disc pl-5">
      {issues.slice(0, MOST_SHOWN).map((issue) => (
        <li key={issue}>{issue}</li>
      ))}
      {issues.length > MOST_SHOWN && <li>and {issues.length - MOST_SHOWN} more</li>}
    </ul>
  );
}
