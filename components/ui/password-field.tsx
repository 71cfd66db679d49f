"use client";
import { Eye, EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { TextField as AriaTextField, Group, Input, ToggleButton } from "react-aria-components";
import { FieldParts } from "./field-parts";
import { CONTROL, FIELD } from "./field-style";
import { useFieldIssues } from "./form-values";

export interface PasswordFieldProps {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: "current-password" | "new-password" | "off";
  readonly description?: ReactNode;
  readonly isRequired?: boolean;
}

/** A password, hidden until asked for. It is the one field that is not given back when a form was refused. */
export function PasswordField({ label, description, ...rest }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const issues = useFieldIssues(rest.name);
  return (
    <AriaTextField
      {...rest}
      type={isShown ? "text" : "password"}
      {...(issues.length > 0 && { isInvalid: true })}
      className={FIELD}
    >
      <FieldParts issues={issues} label={label} description={description}>
        <Group className="relative">
          <Input
            className={`${CONTROL} h-11 pr-12`}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck="false"
          />
          <ToggleButton
            aria-label="Show the password"
            isSelected={isShown}
            onChange={setShown}
            className="absolute top-0.5 right-0.5 flex size-10 cursor-pointer items-center justify-center rounded-control text-ink-soft hover:text-ink"
          >
            {isShown ? (
              <EyeOff aria-hidden="true" size={20} />
            ) : (
              <Eye aria-hidden="true" size={20} />
            )}
          </ToggleButton>
        </Group>
      </FieldParts>
    </AriaTextField>
  );
}
