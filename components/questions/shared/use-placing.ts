import { useState } from "react";
import type { Announced } from "./announcement";
import type { Named, Placement } from "./placing";
import { tokenIn, withoutSlot, withPlaced } from "./placing";
import { useAnnouncer } from "./use-announcer";
import { useUndo } from "./use-undo";

interface PlacingSetting {
  readonly slots: readonly Named[];
  readonly tokens: readonly Named[];
  readonly placed: readonly Placement[];
  /** Whether one token may stand in several slots. */
  readonly reusable: boolean;
  /** Whether one slot may hold several tokens; unless said, it holds one. */
  readonly holdsMany?: boolean;
  readonly disabled: boolean;
  onChange(placed: readonly Placement[]): void;
}

export interface Placing {
  /** The token or slot pressed first; the next press completes the step. */
  readonly picked: Picked | undefined;
  readonly said: Announced;
  readonly canUndo: boolean;
  pressToken(token: string): void;
  pressSlot(slot: string): void;
  place(token: string, slot: string): void;
  cancel(): void;
  undo(): void;
  reset(): void;
}

interface Picked {
  readonly kind: "token" | "slot";
  readonly id: string;
}

/**
 * Press to pick, press to place: a word first and then its place, or a place first and then its word.
 * Pressing a filled place with nothing picked takes the word back, unless a place holds many: then what it
 * holds is picked and moved itself. Every step is said aloud.
 */
export function usePlacing(setting: PlacingSetting): Placing {
  const { slots, tokens, placed, reusable, holdsMany = false, disabled, onChange } = setting;
  const [picked, setPicked] = useState<Picked>();
  const [said, say] = useAnnouncer();
  const undoing = useUndo(placed, onChange);
  const nameOf = (all: readonly Named[], id: string) => all.find((n) => n.id === id)?.text ?? "";

  const place = (token: string, slot: string) => {
    if (disabled) return;
    setPicked(undefined);
    undoing.change(withPlaced(placed, { slot, token }, { reusable, holdsMany }));
    say(`${nameOf(tokens, token)} is now in ${nameOf(slots, slot)}.`);
  };
  const pick = (kind: Picked["kind"], id: string) => {
    const again = picked?.kind === kind && picked.id === id;
    setPicked(again ? undefined : { kind, id });
    if (again) return say("Put back.");
    if (kind === "token") return say(`${nameOf(tokens, id)} picked. Now choose where it goes.`);
    say(`${nameOf(slots, id)} chosen. Now choose what goes there.`);
  };
  const takeOut = (slot: string) => {
    undoing.change(withoutSlot(placed, slot));
    say(`${nameOf(slots, slot)} is empty again.`);
  };

  return {
    picked,
    said,
    canUndo: undoing.canUndo,
    place,
    pressToken(token) {
      if (disabled) return;
      if (picked?.kind === "slot") place(token, picked.id);
      else pick("token", token);
    },
    pressSlot(slot) {
      if (disabled) return;
      if (picked?.kind === "token") place(picked.id, slot);
      else if (!holdsMany && tokenIn(placed, slot) !== undefined) takeOut(slot);
      else pick("slot", slot);
    },
    cancel() {
      if (picked !== undefined) pick(picked.kind, picked.id);
    },
    undo() {
      setPicked(undefined);
      if (undoing.undo()) say("The last step is taken back.");
    },
    reset() {
      setPicked(undefined);
      undoing.change([]);
      say("Everything is back where it was.");
    },
  };
}
