import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { CONTROL } from "@/components/ui/field-style";

interface LineSelectProps {
  /** Read out; the row says it to the eye. */
  readonly label: string;
  readonly value: string;
  /** Names a teacher is still typing: an empty one shows as its number. */
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** What an option is, for those without a name: "Group". */
  readonly noun: string;
  readonly onChange: (id: string) => void;
}

/** One of a few, in a line of an editor's list. Selects with a visible label are in components/ui. */
export function LineSelect({ label, value, options, noun, onChange }: LineSelectProps): ReactNode {
  return (
    <select
      aria-label={label}
      value={value}
      className={classNames(CONTROL, "h-11")}
      onChange={({ target }) => onChange(target.value)}
    >
      {options.map(({ id, text }, index) => (
        <option key={id} value={id}>
          {text.trim() === "" ? `${noun} ${index + 1}` : text}
        </option>
      ))}
    </select>
  );
}
