import type { ReactNode } from "react";
import { CONTROL } from "@/components/ui/field-style";

interface PercentFieldProps {
  /** What is seen beside it. */
  readonly label: string;
  /** What is read out. */
  readonly name: string;
  /** In per cent. */
  readonly min: number;
  /** In ten-thousandths of the picture. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A length in a picture, typed in per cent of it. */
export function PercentField({ label, name, min, value, onChange }: PercentFieldProps): ReactNode {
  return (
    <label className="flex items-center gap-1.5 text-sm">
      <span className="min-w-11">{label}</span>
      <span className="w-20">
        <input
          type="number"
          aria-label={name}
          min={min}
          max={100}
          step="any"
          value={value / 100}
          // No arrows: a number such as 78.75 would not fit beside them, and the arrow keys do the same.
          className={`${CONTROL} h-9 [appearance:textfield] px-1.5 [&::-webkit-inner-spin-button]:appearance-none`}
          onChange={({ target }) => {
            if (Number.isFinite(target.valueAsNumber)) onChange(target.valueAsNumber * 100);
          }}
        />
      </span>
      %
    </label>
  );
}
