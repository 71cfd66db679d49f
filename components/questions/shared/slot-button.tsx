import type { ReactNode } from "react";
import { InlineText } from "./inline-text";
import type { Named } from "./placing";
import type { Placing } from "./use-placing";

interface SlotButtonProps {
  readonly slot: Named;
  readonly held: Named | undefined;
  readonly placing: Placing;
  readonly disabled: boolean;
}

/** A place for a word or an item. What it says to a screen reader tells what pressing it will do. */
export function SlotButton({ slot, held, placing, disabled }: SlotButtonProps): ReactNode {
  const { picked } = placing;
  return (
    <button
      type="button"
      className="slot"
      data-slot={slot.id}
      data-token={held?.id}
      data-target={picked?.kind === "token" || undefined}
      aria-pressed={picked?.kind === "slot" && picked.id === slot.id}
      aria-disabled={disabled}
      onClick={() => placing.pressSlot(slot.id)}
    >
      <span className="said">{slot.text}: </span>
      {held === undefined ? (
        <span className="slot-empty">{picked?.kind === "token" ? "Put here" : "Choose"}</span>
      ) : (
        <InlineText text={held.text} />
      )}
    </button>
  );
}
