import { Square, Volume2 } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useEffect, useState } from "react";
import { canReadAloud, readAloud, stopReading } from "@/lib/client/read-aloud";

/** Reads out what is asked and what can be chosen, in the order of the page. */
export function ReadAloudButton({
  body,
}: {
  readonly body: RefObject<HTMLElement | null>;
}): ReactNode {
  const [reading, setReading] = useState(false);
  // A voice that goes on into the next question would answer the wrong one.
  useEffect(() => stopReading, []);
  if (!canReadAloud()) return null;
  const press = () => {
    if (reading) stopReading();
    else readAloud(wordsIn(body.current), () => setReading(false));
    setReading(!reading);
  };
  return (
    <button type="button" className="button quiet" aria-pressed={reading} onClick={press}>
      {reading ? <Square aria-hidden size={20} /> : <Volume2 aria-hidden size={20} />}
      {reading ? "Stop reading" : "Read aloud"}
    </button>
  );
}

const READ = "[data-read], .choice, .piece, .match-item, .cloze, .number";

function wordsIn(body: HTMLElement | null): string {
  const parts = Array.from(body?.querySelectorAll<HTMLElement>(READ) ?? []);
  return parts.map((part) => part.textContent.trim()).join(". ");
}
