"use client";
import { Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import type { NumberFieldProps as AriaNumberFieldProps } from "react-aria-components";
import { NumberField as AriaNumberField, Button, Group, Input } from "react-aria-components";
import { FieldParts } from "./field-parts";
import { CONTROL, FIELD } from "./field-style";
import { useFieldDefault, useFieldIssues } from "./form-values";

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, "className" | "children" | "style"> {
  readonly label: string;
  readonly description?: ReactNode;
  readonly optional?: boolean;
}

const STEP =
  "flex size-11 shrink-0 items-center justify-center rounded-control border border-line-strong bg-surface text-ink " +
  "hover:bg-accent-soft disabled:opacity-45 cursor-pointer";

/** A number with buttons for less and more; typing works too. */
export function NumberField({
  label,
  description,
  optional,
  defaultValue,
  ...rest
}: NumberFieldProps) {
  const typed = useFieldDefault(rest.name, undefined);
  const start = typed === undefined || typed === "" ? defaultValue : Number(typed);
  const issues = useFieldIssues(rest.name);
  return (
    <AriaNumberField
      {...rest}
      {...(rest.value === undefined && start !== undefined && { defaultValue: start })}
      {...(issues.length > 0 && { isInvalid: true })}
      className={FIELD}
    >
      <FieldParts
        issues={issues}
        label={label}
        description={description}
        optional={optional ?? false}
      >
        <Group className="flex max-w-56 gap-1.5">
          <Button slot="decrement" className={STEP}>
            <Minus aria-hidden="true" size={18} />
          </Button>
          <Input className={`${CONTROL} h-11 text-center`} />
          <Button slot="increment" className={STEP}>
            <Plus aria-hidden="true" size={18} />
          </Button>
        </Group>
      </FieldParts>
    </AriaNumberField>
  );
}
