"use client";
import type { ReactNode } from "react";
import type { TextFieldProps as AriaTextFieldProps } from "react-aria-components";
import { TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";
import { FieldParts } from "./field-parts";
import { CONTROL, FIELD } from "./field-style";
import { useFieldDefault, useFieldIssues } from "./form-values";

export interface TextAreaProps
  extends Omit<AriaTextFieldProps, "className" | "children" | "style" | "type"> {
  readonly label: string;
  readonly description?: ReactNode;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Several lines of text; grows with what is typed. */
export function TextArea({
  label,
  description,
  optional,
  rows = 4,
  placeholder,
  defaultValue,
  ...rest
}: TextAreaProps) {
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
        <AriaTextArea
          className={`${CONTROL} field-sizing-content py-2`}
          rows={rows}
          placeholder={placeholder}
        />
      </FieldParts>
    </AriaTextField>
  );
}
