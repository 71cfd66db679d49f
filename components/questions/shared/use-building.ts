import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import { DEEPEST } from "@/lib/core/questions/shared/deepest-indent";
import type { Announced } from "./announcement";
import type { CodeLine, Placed } from "./building";
import { lineSaid, nextToFocus, withDepth, withLineAt } from "./building";
import { useAnnouncer } from "./use-announcer";
import { useUndo } from "./use-undo";

interface BuildingSetting {
  readonly content: { readonly lines: readonly CodeLine[]; readonly asksIndent: boolean };
  /** The program so far. */
  readonly lines: readonly Placed[];
  readonly disabled: boolean;
  readonly area: RefObject<HTMLElement | null>;
  onChange(lines: readonly Placed[]): void;
}

export interface Building {
  /** The line of the program that the tools move. */
  readonly chosen: Placed | undefined;
  readonly said: Announced;
  readonly canUndo: boolean;
  /** Puts a line that is not used yet below the chosen one, or last. */
  add(line: string): void;
  /** Chooses a line of the program, lets it go, or puts the chosen one in its place. */
  press(line: string): void;
  /** To a place counted from 0, and so many steps further in. */
  move(line: string, place: number, further?: number): void;
  /** By so many lines down and steps in, keeping the focus on it. */
  nudge(line: string, down: number, further: number): void;
  takeOut(line: string): void;
  cancel(): void;
  undo(): void;
  reset(): void;
}

/** Press a line to use it, press it again to move it: every step is said aloud and can be undone. */
export function useBuilding(setting: BuildingSetting): Building {
  const { content, lines, disabled, area, onChange } = setting;
  const [chosenId, choose] = useState<string>();
  const [said, say] = useAnnouncer();
  const undoing = useUndo(lines, onChange);
  const focusOn = useFocusAfter(area);
  const chosen = lines.find(({ line }) => line === chosenId);
  const codeOf = (id: string) => content.lines.find((one) => one.id === id)?.code.trim() ?? "";
  const placeOf = (id: string) => lines.findIndex(({ line }) => line === id);

  const change = (next: readonly Placed[], id: string) => {
    undoing.change(next);
    say(`${codeOf(id)} is now ${lineSaid(next, id, content.asksIndent)}.`);
  };
  const move = (id: string, place: number, further = 0) => {
    if (disabled) return;
    const moved = withDepth(withLineAt(lines, id, place), id, further, DEEPEST);
    choose(id);
    change(moved, id);
  };
  const cancel = () => {
    if (chosen === undefined) return;
    choose(undefined);
    say("No line is chosen.");
  };

  return {
    chosen,
    said,
    canUndo: undoing.canUndo,
    add(id) {
      if (disabled) return;
      focusOn.current = nextToFocus(content.lines, lines, id);
      move(id, chosen === undefined ? lines.length : placeOf(chosen.line) + 1);
    },
    press(id) {
      if (disabled) return;
      if (chosenId === id) return cancel();
      if (chosen !== undefined) return move(chosen.line, placeOf(id));
      choose(id);
      say(`${codeOf(id)}, ${lineSaid(lines, id, content.asksIndent)}, is chosen. Now move it.`);
    },
    move,
    nudge(id, down, further) {
      focusOn.current = id;
      const place = Math.min(Math.max(placeOf(id) + down, 0), lines.length - 1);
      move(id, place, further);
    },
    takeOut(id) {
      if (disabled || placeOf(id) === -1) return;
      choose(undefined);
      focusOn.current = id;
      undoing.change(lines.filter(({ line }) => line !== id));
      say(`${codeOf(id)} is taken out of your program.`);
    },
    cancel,
    undo() {
      if (undoing.undo()) say("The last step is taken back.");
    },
    reset() {
      choose(undefined);
      undoing.change([]);
      say("Your program is empty again.");
    },
  };
}

/** A line that changes lists is another button: the one to go on from gets the focus once it is drawn. */
function useFocusAfter(area: RefObject<HTMLElement | null>): RefObject<string | undefined> {
  const wanted = useRef<string>(undefined);
  // Runs after each drawing, as the button may have come into being with it.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const found = area.current?.querySelector<HTMLElement>(`[data-token="${wanted.current}"]`);
    wanted.current = undefined;
    found?.focus();
  });
  return wanted;
}
