"use client";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { useId } from "react";
import { CONTROL, DESCRIPTION, FIELD, LABEL } from "@/components/ui/field-style";

interface CodeFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly maxLength?: number;
  /** How many lines it begins with: four unless said. */
  readonly rows?: 2 | 4;
  /** For whoever asks what is selected. */
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (code: string) => void;
}

/** A field for code: nothing wraps, nothing is corrected, and a new line begins as deep as the one before. */
export function CodeField(props: CodeFieldProps): ReactNode {
  const {
    label,
    description,
    optional = false,
    value,
    maxLength = 4_000,
    rows = 4,
    field,
    onChange,
  } = props;
  const id = useId();
  const keepDepth = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const line = value.slice(0, selectionStart).split("\n").at(-1) ?? "";
    const depth = /^\s*/.exec(line)?.[0] ?? "";
    if (depth === "") return;
    event.preventDefault();
    event.currentTarget.setRangeText(`\n${depth}`, selectionStart, selectionEnd, "end");
    onChange(event.currentTarget.value);
  };
  return (
    <div className={FIELD}>
      <label htmlFor={id} className={LABEL}>
        {label}
        {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      {description !== undefined && (
        <p id={`${id}-says`} className={DESCRIPTION}>
          {description}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        aria-describedby={description === undefined ? undefined : `${id}-says`}
        value={value}
        rows={rows}
        maxLength={maxLength}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        className={`${CONTROL} field-sizing-content max-h-96 ${rows === 2 ? "min-h-[calc(2lh+1rem+2px)]" : "min-h-[calc(4lh+1rem+2px)]"} overflow-x-auto py-2 font-mono whitespace-pre`}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={keepDepth}
      />
    </div>
  );
}
