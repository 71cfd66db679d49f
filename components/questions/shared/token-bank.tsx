import type { ReactNode } from "react";
import { InlineText } from "./inline-text";
import type { Named } from "./placing";
import type { Placing } from "./use-placing";

interface TokenBankProps {
  readonly label: string;
  readonly tokens: readonly Named[];
  readonly placing: Placing;
  readonly disabled: boolean;
  /** Where the bank is itself a place to put things. */
  readonly slot?: string;
  readonly children?: ReactNode;
}

/** What is still to be placed. */
export function TokenBank(props: TokenBankProps): ReactNode {
  const { label, tokens, placing, disabled, slot, children } = props;
  const { picked, pressToken } = placing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the question's fieldset would be read twice
    <div className="bank" role="group" aria-label={label} data-slot={slot}>
      {tokens.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          className="piece"
          data-token={id}
          data-target={picked?.kind === "slot" || undefined}
          aria-pressed={picked?.kind === "token" && picked.id === id}
          aria-disabled={disabled}
          onClick={() => pressToken(id)}
        >
          <InlineText text={text} />
        </button>
      ))}
      {tokens.length === 0 && <p className="note">Everything is placed.</p>}
      {children}
    </div>
  );
}
