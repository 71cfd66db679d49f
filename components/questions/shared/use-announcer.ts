import { useState } from "react";
import type { Announced } from "./announcement";
import { SILENT } from "./announcement";

/** What was said last, and the way to say the next thing. */
export function useAnnouncer(): readonly [Announced, (words: string) => void] {
  const [said, setSaid] = useState(SILENT);
  return [said, (words) => setSaid(({ turn }) => ({ words, turn: turn + 1 }))];
}
