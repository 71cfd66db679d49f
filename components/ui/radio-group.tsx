"use client";
import type { ReactNode } from "react";
import type { RadioGroupProps as AriaRadioGroupProps } from "react-aria-components";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import { FieldParts } from "./field-parts";
import { FIELD } from "./field-style";
import { useFieldDefault, useFieldIssues } from "./form-values";

export interface RadioOption {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

export interface RadioGroupProps
  extends Omit<AriaRadioGroupProps, "className" | "children" | "style"> {
  readonly label: string;
  readonly options: readonly RadioOption[];
  readonly description?: ReactNode;
}

/** One of a few, all in sight. */
export function RadioGroup({
  label,
  options,
  description,
  defaultValue,
  ...rest
}: RadioGroupProps) {
  const start = useFieldDefault(rest.name, defaultValue ?? undefined);
  const issues = useFieldIssues(rest.name);
  return (
    <AriaRadioGroup
      {...rest}
      {...(rest.value === undefined && start !== undefined && { defaultValue: start })}
      {...(issues.length > 0 && { isInvalid: true })}
      className={FIELD}
    >
      <FieldParts issues={issues} label={label} description={description}>
        <div className="flex flex-col gap-1">
          {options.map((option) => (
            <RadioChoice key={option.id} option={option} />
          ))}
        </div>
      </FieldParts>
    </AriaRadioGroup>
  );
}

function RadioChoice({ option }: { readonly option: RadioOption }) {
  return (
    <Radio
      value={option.id}
      className="group flex min-h-9 cursor-pointer items-start gap-2.5 py-1 data-disabled:cursor-not-allowed data-disabled:opacity-55"
    >
      <span className="mt-0.5 flex size-5.5 shrink-0 items-center justify-center rounded-full border-2 border-line-strong bg-surface group-data-focus-visible:outline-3 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:border-accent">
        <span className="size-2.5 rounded-full group-data-selected:bg-accent" />
      </span>
      <span>
        {option.label}
        {option.description !== undefined && (
          <span className="block text-sm text-ink-soft">{option.description}</span>
        )}
      </span>
    </Radio>
  );
}
