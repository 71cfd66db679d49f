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

/** A field that sizes itself by its words no longer looks at `rows`: the lines it begins with are asked for here. */
const LINES: Readonly<Record<number, string>> = {
  1: "min-h-11",
  2: "min-h-[calc(2lh+1rem+2px)]",
};
const SEVERAL = "min-h-[calc(4lh+1rem+2px)]";

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
          className={`${CONTROL} ${LINES[rows] ?? SEVERAL} field-sizing-content py-2`}
          rows={rows}
          placeholder={placeholder}
        />
      </FieldParts>
    </AriaTextField>
  );
}
