"use client";
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";

interface ChoiceBarProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly { readonly id: Choice; readonly label: string }[];
  readonly onChange: (choice: Choice) => void;
}

/** One of two or three ways to see the same thing, all in sight. */
export function ChoiceBar<Choice extends string>(props: ChoiceBarProps<Choice>) {
  const { label, value, choices, onChange } = props;
  const name = useId();
  return (
    <fieldset className="flex rounded-control border border-line-strong bg-surface">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.id}
          className={classNames(
            "relative flex min-h-9 cursor-pointer items-center px-3 text-sm font-semibold whitespace-nowrap first-of-type:rounded-l-control last-of-type:rounded-r-control has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
            choice.id === value ? "bg-accent text-on-accent" : "text-ink hover:bg-accent-soft",
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.id}
            checked={choice.id === value}
            onChange={() => onChange(choice.id)}
            className="sr-only"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
