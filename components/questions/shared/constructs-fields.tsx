"use client";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { Construct } from "@/lib/core/python/constructs";
import { CONSTRUCT_NAMES, CONSTRUCTS } from "@/lib/core/python/constructs";

interface Both {
  readonly required: Construct[];
  readonly forbidden: Construct[];
}

interface ConstructsFieldsProps extends Both {
  readonly onChange: (changes: Partial<Both>) => void;
}

/** At most so many can be asked for: more is a list, not a task. */
const MOST = 8;

/** What a program is to use and to do without, folded away: most questions ask for neither. */
export function ConstructsFields({
  required,
  forbidden,
  onChange,
}: ConstructsFieldsProps): ReactNode {
  return (
    <details className="rounded-control bg-sunken px-4 py-2">
      <summary className="cursor-pointer py-1 font-semibold">
        What the program is to use ({required.length}), and to do without ({forbidden.length})
      </summary>
      <p className="py-1 text-sm text-ink-soft">
        Pupils are told. Whether they did is read from the program and noted beside the marks; it
        costs none.
      </p>
      <div className="grid gap-5 py-2 sm:grid-cols-2">
        <ConstructList
          legend="To use"
          chosen={required}
          onChange={(next) => onChange({ required: next })}
        />
        <ConstructList
          legend="To do without"
          chosen={forbidden}
          onChange={(next) => onChange({ forbidden: next })}
        />
      </div>
    </details>
  );
}

interface ConstructListProps {
  readonly legend: string;
  readonly chosen: readonly Construct[];
  readonly onChange: (chosen: Construct[]) => void;
}

function ConstructList({ legend, chosen, onChange }: ConstructListProps): ReactNode {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {CONSTRUCT_NAMES.map((name) => (
        <Checkbox
          key={name}
          isSelected={chosen.includes(name)}
          isDisabled={!chosen.includes(name) && chosen.length >= MOST}
          onChange={(on) => onChange(on ? [...chosen, name] : chosen.filter((one) => one !== name))}
        >
          {CONSTRUCTS[name]}
        </Checkbox>
      ))}
    </fieldset>
  );
}
