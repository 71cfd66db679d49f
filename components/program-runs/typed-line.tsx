import { CornerDownLeft } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { LONGEST_LINE } from "@/lib/core/python/frame-limits";

interface TypedLineProps {
  readonly id: string;
  readonly onType: (line: string) => void;
}

/** Where a line is typed that input() waits for. */
export function TypedLine({ id, onType }: TypedLineProps): ReactNode {
  const [line, setLine] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // The program waits for this and for nothing else.
  useEffect(() => field.current?.focus(), []);
  const enter = (): void => {
    onType(line);
    setLine("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter();
  };
  return (
    <div>
      <label htmlFor={`${id}-line`}>Your program asks: type a line and press Enter</label>
      <div className="program-tools">
        <input
          ref={field}
          id={`${id}-line`}
          className="field"
          maxLength={LONGEST_LINE}
          spellCheck={false}
          autoComplete="off"
          value={line}
          onChange={({ target }) => setLine(target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button" onClick={enter}>
          <CornerDownLeft aria-hidden size={20} /> Enter
        </button>
      </div>
    </div>
  );
}
