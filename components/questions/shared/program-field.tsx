import { IndentDecrease, IndentIncrease } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import type { Typing } from "./program-typing";
import { newLine, shifted, stepBack } from "./program-typing";

interface ProgramFieldProps {
  readonly id: string;
  readonly source: string;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  /** The line something went wrong in, counted from 1. */
  readonly wrongLine: number | undefined;
  readonly onType: (source: string, pace: "typing" | "done") => void;
}

/**
 * A place to write Python: an ordinary text field, so that screen readers, undo and spelling aids are as everywhere.
 * Enter keeps the depth of a line; Ctrl+] and Ctrl+[ or the buttons change it. Tab moves on, as everywhere: a field that
 * keeps it cannot be left by keyboard.
 */
export function ProgramField(props: ProgramFieldProps): ReactNode {
  const { id, source, disabled, labelledBy, describedBy, wrongLine, onType } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<Typing | undefined>(undefined);
  // React puts the cursor at the end when the text is not what was typed.
  useLayoutEffect(() => {
    const wanted = cursor.current;
    cursor.current = undefined;
    if (wanted?.text === source) field.current?.setSelectionRange(wanted.start, wanted.end);
  }, [source]);
  const put = (typing: Typing): void => {
    if (typing.text.length > LONGEST_PROGRAM) return;
    cursor.current = typing;
    onType(typing.text, "typing");
  };
  const shift = (way: "in" | "out"): void => {
    if (field.current === null || disabled) return;
    put(shifted(typingOf(field.current), way));
    field.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const changed = changedBy(event);
    if (changed === undefined || disabled) return;
    event.preventDefault();
    put(changed);
  };
  return (
    <>
      <div className="program-tools">
        <button type="button" className="button quiet" onClick={() => shift("in")}>
          <IndentIncrease aria-hidden size={20} /> Indent
        </button>
        <button type="button" className="button quiet" onClick={() => shift("out")}>
          <IndentDecrease aria-hidden size={20} /> Outdent
        </button>
      </div>
      <div className="program">
        <ol className="program-numbers" aria-hidden>
          {source.split("\n").map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity
            <li key={index} data-wrong={wrongLine === index + 1 || undefined}>
              {wrongLine === index + 1 ? `▸ ${index + 1}` : index + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={field}
          id={id}
          value={source}
          maxLength={LONGEST_PROGRAM}
          readOnly={disabled}
          wrap="off"
          rows={Math.max(6, source.split("\n").length)}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          onChange={({ target }) => onType(target.value, "typing")}
          onBlur={() => onType(source, "done")}
          onKeyDown={onKeyDown}
        />
      </div>
    </>
  );
}

function typingOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Typing {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** What a key does beyond the ordinary. */
function changedBy(event: KeyboardEvent<HTMLTextAreaElement>): Typing | undefined {
  const typing = typingOf(event.currentTarget);
  const { key, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
  if (nativeEvent.isComposing) return undefined;
  if ((ctrlKey || metaKey) && (key === "]" || key === "[")) {
    return shifted(typing, key === "]" ? "in" : "out");
  }
  if (key === "Enter" && !shiftKey && !ctrlKey && !metaKey) return newLine(typing);
  return key === "Backspace" ? stepBack(typing) : undefined;
}
