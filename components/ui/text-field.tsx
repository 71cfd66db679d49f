"use client";
import type { ReactNode } from "react";
import type { TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { TextField as AriaTextField, Input } from "react-aria-components";
import { FieldParts } from "./field-parts";
import { CONTROL, FIELD } from "./field-style";
import { useFieldDefault, useFieldIssues } from "./form-values";

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, "className" | "children" | "style"> {
  readonly label: string;
  readonly description?: ReactNode;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly autoCapitalize?: "none" | "characters" | "words";
}

/** One line of text. */
export function TextField({
  label,
  description,
  optional,
  placeholder,
  autoCapitalize,
  defaultValue,
  ...rest
}: TextFieldProps) {
  const start = useFieldDefault(rest.name, defaultValue);
  const issues = useFieldIssues(rest.name);
  return (
    <AriaTextField
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
        <Input
          className={`${CONTROL} h-11`}
          placeholder={placeholder}
          autoCapitalize={autoCapitalize}
        />
      </FieldParts>
    </AriaTextField>
  );
}
