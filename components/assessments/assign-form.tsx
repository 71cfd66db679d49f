"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { counted } from "@/lib/core/kernel/counted";
import { assignAction, unassignAction } from "@/lib/features/assignments/actions";
import type { TaughtClass } from "@/lib/features/assignments/types";

interface AssignFormProps {
  readonly assessmentId: string;
  /** Those that do not have it yet. */
  readonly classes: readonly TaughtClass[];
  /** What to say where there is none of them. */
  readonly none: string;
}

/** Gives a test to classes, from now until whenever. */
export function AssignForm({ assessmentId, classes, none }: AssignFormProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [times, setTimes] = useState({ opensAt: "", closesAt: "" });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (classes.length === 0) {
    return <p className="text-ink-soft">{none}</p>;
  }
  const takeBack = async (ids: readonly string[]) => {
    for (const assignmentId of ids) {
      const result = await callAction(unassignAction, { assignmentId });
      if (!result.ok) showToast({ message: result.error.message });
    }
    router.refresh();
  };
  const give = async () => {
    setBusy(true);
    const result = await callAction(assignAction, {
      assessmentId,
      classIds: chosen,
      opensAt: asMoment(times.opensAt),
      closesAt: asMoment(times.closesAt),
    });
    setBusy(false);
    if (!result.ok) return setProblem(result.error.issues[0]?.message ?? result.error.message);
    setProblem(undefined);
    setChosen([]);
    router.refresh();
    const names = classes.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
    showToast({
      message: `${names.join(", ")} can start.`,
      undo: () => void takeBack(result.value),
    });
  };
  return (
    <div className="flex flex-col gap-4">
      {problem !== undefined && (
        <Notice tone="amber" role="alert">
          {problem}
        </Notice>
      )}
      <fieldset className="flex flex-col">
        <legend className="sr-only">Classes</legend>
        {classes.map(({ id, name, pupils }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            <span>
              {name} <span className="text-ink-soft">· {counted(pupils, "pupil")}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <Button variant="primary" isDisabled={chosen.length === 0} isPending={busy} onPress={give}>
        {chosen.length < 2 ? "Give it to the class" : `Give it to ${chosen.length} classes`}
      </Button>
      <details className="rounded-control bg-sunken px-4 py-2" open={problem !== undefined}>
        <summary className="min-h-9 cursor-pointer content-center font-semibold">
          At a set time
        </summary>
        <div className="flex flex-col gap-4 pb-3">
          <TextField
            type="datetime-local"
            label="Opens"
            description="Left empty: now."
            optional
            value={times.opensAt}
            onChange={(opensAt) => setTimes({ ...times, opensAt })}
          />
          <TextField
            type="datetime-local"
            label="Closes"
            description="Left empty: stays open."
            optional
            value={times.closesAt}
            onChange={(closesAt) => setTimes({ ...times, closesAt })}
          />
        </div>
      </details>
    </div>
  );
}

/** The browser's wall clock as a moment that means the same on the server. */
function asMoment(local: string): string | null {
  const date = new Date(local);
  return local === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
