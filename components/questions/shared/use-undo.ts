import { useState } from "react";

const LONGEST = 50;

export interface Undoing<Response> {
  readonly canUndo: boolean;
  change(next: Response): void;
  /** @returns whether there was anything to take back. */
  undo(): boolean;
}

/** Remembers what a response was before each change, for as long as the question is on the screen. */
export function useUndo<Response>(
  response: Response,
  onChange: (next: Response) => void,
): Undoing<Response> {
  const [earlier, setEarlier] = useState<readonly Response[]>([]);
  return {
    canUndo: earlier.length > 0,
    change(next) {
      setEarlier((all) => [...all, response].slice(-LONGEST));
      onChange(next);
    },
    undo() {
      const last = earlier.at(-1);
      if (last === undefined) return false;
      setEarlier((all) => all.slice(0, -1));
      onChange(last);
      return true;
    },
  };
}
