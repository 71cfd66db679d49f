import { Checkbox } from "@/components/ui/checkbox";
import { counted } from "@/lib/core/kernel/counted";
import type { ClassChoice } from "@/lib/features/exams/composing/types";

interface ClassPickerProps {
  readonly classes: readonly ClassChoice[];
  readonly chosen: readonly string[];
  /** What the server said of the choice. */
  readonly issues: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Classes; each becomes a group with a program, questions and an address of its own. */
export function ClassPicker({ classes, chosen, issues, onChange }: ClassPickerProps) {
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-semibold">Classes: one group each</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {classes.map(({ id, name, subject, pupils }) => (
          <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(on) => toggle(id, on)}>
            <span>
              {name}{" "}
              <span className="text-ink-soft">
                · {subject} · {counted(pupils.length, "pupil")}
              </span>
            </span>
          </Checkbox>
        ))}
      </div>
      {classes.length === 0 && <p className="text-ink-soft">There are no classes yet.</p>}
      {issues.length > 0 && (
        <p role="alert" className="text-sm font-medium text-amber-ink">
          {issues.join(" ")}
        </p>
      )}
    </fieldset>
  );
}
