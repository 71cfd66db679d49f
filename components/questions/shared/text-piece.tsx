"use client";
import type { ReactNode } from "react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field-style";

interface TextPieceProps {
  readonly number: number;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** The selected words become a gap: `text.slice(start, end)`. */
  readonly onGap: (start: number, end: number) => void;
}

/** A stretch of text between two gaps. */
export function TextPiece({ number, text, onChange, onGap }: TextPieceProps): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const makeGap = () => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    if (selectionEnd > selectionStart) onGap(selectionStart, selectionEnd);
    else area.current?.focus();
  };
  return (
    <div className="flex items-start gap-2">
      <textarea
        ref={area}
        aria-label={`Text ${number}`}
        value={text}
        rows={1}
        maxLength={2000}
        className={`${CONTROL} field-sizing-content min-h-11 py-2`}
        onChange={({ target }) => onChange(target.value)}
      />
      <Button size="small" className="mt-1" onPress={makeGap}>
        Make a gap
      </Button>
    </div>
  );
}
