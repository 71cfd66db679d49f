import type { ReactNode } from "react";
import type { Pace } from "../player-part";

interface ShortFieldProps {
  readonly id: string;
  readonly text: string;
  readonly size: "number" | "word" | "phrase" | "sentence";
  readonly maxLength: number;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Brings up the keyboard of digits on a tablet. */
  readonly numeric?: boolean;
  onType(text: string, pace: Pace): void;
}

/** One line to type in. No spelling help and no memory of what others typed on this machine. */
export function ShortField(props: ShortFieldProps): ReactNode {
  const { id, text, size, maxLength, disabled, labelledBy, describedBy, numeric, onType } = props;
  return (
    <input
      id={id}
      className={`field size-${size}`}
      type="text"
      inputMode={numeric === true ? "decimal" : "text"}
      value={text}
      maxLength={maxLength}
      readOnly={disabled}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={({ target }) => onType(target.value, "typing")}
      onBlur={({ target }) => {
        if (!disabled) onType(target.value, "done");
      }}
    />
  );
}
