"use client";
import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import type { ClassChoice } from "@/lib/features/exams/composing/types";
import type { DraftArrangement } from "./use-draft-exam";

interface ArrangementRowsProps {
  readonly classes: readonly ClassChoice[];
  readonly arrangements: readonly DraftArrangement[];
  readonly onChange: (arrangements: readonly DraftArrangement[]) => void;
}

/** Usual for a pupil who is added here. */
const USUAL_EXTRA_PERCENT = 25;

/** Extra time and rest breaks for this exam: the school's record, and whoever else needs them. */
export function ArrangementRows({ classes, arrangements, onChange }: ArrangementRowsProps) {
  const pupils = classes.flatMap(({ name, pupils: inClass }) =>
    inClass.map((pupil) => ({ id: pupil.id, label: `${pupil.name} (${name})` })),
  );
  const others = pupils.filter(({ id }) => !arrangements.some(({ personId }) => personId === id));
  const add = (personId: string | null) => {
    if (personId === null) return;
    onChange([
      ...arrangements,
      { personId, extraTimePercent: USUAL_EXTRA_PERCENT, restBreakMinutes: 0 },
    ]);
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {arrangements.length === 0
          ? "Nobody in these classes has one on record."
          : "From the school’s record; changes here count for this exam alone."}
      </p>
      {arrangements.length > 0 && (
        <ul className="divide-y divide-line">
          {arrangements.map((each) => (
            <ArrangementRow
              key={each.personId}
              name={pupils.find(({ id }) => id === each.personId)?.label ?? ""}
              arrangement={each}
              onChange={(next) =>
                onChange(arrangements.map((one) => (one.personId === next.personId ? next : one)))
              }
              onRemove={() =>
                onChange(arrangements.filter(({ personId }) => personId !== each.personId))
              }
            />
          ))}
        </ul>
      )}
      <Select
        key={arrangements.length}
        label="Give somebody else an arrangement"
        placeholder="Choose a pupil"
        options={others}
        onChange={add}
      />
    </div>
  );
}

interface ArrangementRowProps {
  readonly name: string;
  readonly arrangement: DraftArrangement;
  readonly onChange: (arrangement: DraftArrangement) => void;
  readonly onRemove: () => void;
}

function ArrangementRow({ name, arrangement, onChange, onRemove }: ArrangementRowProps) {
  const set = (changes: Partial<DraftArrangement>) => onChange({ ...arrangement, ...changes });
  return (
    <li className="flex flex-wrap items-end gap-x-5 gap-y-3 py-3 first:pt-0">
      <p className="min-w-40 flex-1 self-center font-semibold">{name}</p>
      <NumberField
        label="Extra time, %"
        aria-label={`Extra time of ${name}, percent`}
        minValue={0}
        maxValue={200}
        value={arrangement.extraTimePercent}
        onChange={(extraTimePercent) => set({ extraTimePercent })}
      />
      <NumberField
        label="Rest breaks, minutes"
        aria-label={`Rest breaks of ${name}, minutes`}
        minValue={0}
        maxValue={240}
        value={arrangement.restBreakMinutes}
        onChange={(restBreakMinutes) => set({ restBreakMinutes })}
      />
      <Button
        variant="quiet"
        aria-label={`Remove the arrangement of ${name}`}
        icon={<X aria-hidden="true" size={18} />}
        onPress={onRemove}
      />
    </li>
  );
}
