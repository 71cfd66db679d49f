import type { ReactNode } from "react";
import { InlineText } from "./inline-text";

interface Choice {
  readonly id: string;
  readonly text: string;
}

interface ChoiceListProps {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Choices that cannot be taken now; the others stay as they are. */
  readonly full: boolean;
  readonly disabled: boolean;
  readonly labelledBy: string;
  /** Where nothing around the list says what to do. */
  readonly describedBy?: string;
  onToggle(id: string): void;
}

/** Native radio buttons or tick boxes, each a whole line that can be pressed. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const { kind, name, choices, chosen, full, disabled, labelledBy, describedBy, onToggle } = props;
  return (
    <fieldset className="choices" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map(({ id, text }) => (
        <label key={id} className="choice">
          <input
            type={kind}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            disabled={disabled || (full && !chosen.includes(id))}
            onChange={() => onToggle(id)}
          />
          <span>
            <InlineText text={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
