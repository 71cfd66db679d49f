"use client";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { DESCRIPTION, FIELD_ERROR, LABEL } from "./field-style";

export interface FieldPartsProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly optional?: boolean;
  /** What the server said of this field. */
  readonly issues: readonly string[];
  readonly children: ReactNode;
}

/** Label, help, control and what is missing, in that order, for every kind of field. */
export function FieldParts({
  label,
  description,
  optional = false,
  issues,
  children,
}: FieldPartsProps) {
  return (
    <>
      <Label className={LABEL}>
        {label}
        {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </Label>
      {description !== undefined && (
        <Text slot="description" className={DESCRIPTION}>
          {description}
        </Text>
      )}
      {children}
      {issues.length > 0 && <FieldError className={FIELD_ERROR}>{issues.join(" ")}</FieldError>}
    </>
  );
}
