import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { CONTROL } from "@/components/ui/field-style";

interface LineInputProps {
  /** Read out; the column or the row says it to the eye. */
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly className?: string;
  readonly onChange: (value: string) => void;
}

/** One line of an editor's list. Text fields with a visible label are in components/ui. */
export function LineInput(props: LineInputProps): ReactNode {
  const { label, value, maxLength, placeholder, className, onChange } = props;
  return (
    <input
      type="text"
      aria-label={label}
      value={value}
      maxLength={maxLength}
      placeholder={placeholder}
      spellCheck
      className={classNames(CONTROL, "h-11", className)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
