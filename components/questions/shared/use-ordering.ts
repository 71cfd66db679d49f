import { useState } from "react";
import type { Announced } from "./announcement";
import { withMoved } from "./moved-item";
import type { Named } from "./placing";
import { useAnnouncer } from "./use-announcer";
import { useUndo } from "./use-undo";

interface OrderingSetting {
  readonly items: readonly Named[];
  /** The pupil's order; empty until something was moved or the order shown was kept. */
  readonly order: readonly string[];
  readonly disabled: boolean;
  onChange(order: readonly string[]): void;
}

export interface Ordering {
  /** The items as they stand now. */
  readonly shown: readonly Named[];
  readonly picked: string | undefined;
  readonly said: Announced;
  readonly canUndo: boolean;
  /** Picks an item up; with one picked up, puts that one here. */
  press(id: string): void;
  moveTo(id: string, place: number): void;
  keep(): void;
  cancel(): void;
  undo(): void;
  reset(): void;
}

/** Press to pick, press to place, or move by one: every step is said aloud and can be undone. */
export function useOrdering({ items, order, disabled, onChange }: OrderingSetting): Ordering {
  const [picked, setPicked] = useState<string>();
  const [said, say] = useAnnouncer();
  const undoing = useUndo(order, onChange);
  const current = order.length === items.length ? order : items.map(({ id }) => id);
  const shown = current.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const nameOf = (id: string) => items.find((item) => item.id === id)?.text ?? "";

  const moveTo = (id: string, to: number) => {
    const place = Math.min(Math.max(to, 0), items.length - 1);
    if (disabled) return;
    setPicked(undefined);
    if (current.indexOf(id) !== place) undoing.change(withMoved(current, id, place));
    say(`${nameOf(id)} is now number ${place + 1} of ${items.length}.`);
  };

  const cancel = () => {
    if (picked === undefined) return;
    setPicked(undefined);
    say("Put back.");
  };

  return {
    shown,
    picked,
    said,
    canUndo: undoing.canUndo,
    moveTo,
    press(id) {
      if (disabled) return;
      if (picked === id) return cancel();
      if (picked !== undefined) return moveTo(picked, current.indexOf(id));
      setPicked(id);
      say(`${nameOf(id)} picked. Now choose the place where it goes.`);
    },
    keep() {
      undoing.change(current);
      say("This order is your answer.");
    },
    cancel,
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
