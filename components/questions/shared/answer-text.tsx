import type { ReactNode } from "react";
import type { AnswerInWords } from "@/lib/core/questions/answer-in-words";

interface AnswerTextProps {
  readonly answer: AnswerInWords;
  /** What is said where nothing was answered. */
  readonly none?: string;
}

/** An answer as a person reads it: pairs, rows and groups as a list, anything else as its words. */
export function AnswerText({ answer, none = "" }: AnswerTextProps): ReactNode {
  const { text, parts, isCode } = answer;
  const letters = isCode === true ? "font-mono" : "";
  if (text === "") return none;
  if (parts.length === 0)
    return <span className={`wrap-anywhere whitespace-pre-wrap ${letters}`}>{text}</span>;
  return (
    <ul className="inline-grid max-w-full grid-cols-[fit-content(50%)_minmax(0,1fr)] gap-x-4 gap-y-1">
      {parts.map(({ name, words }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have the same name, and none changes its place
          key={index}
          className="col-span-2 grid grid-cols-subgrid border-b border-line pb-1 last:border-0 last:pb-0"
        >
          <span className="font-semibold wrap-break-word">
            {name}
            <span className="sr-only">: </span>
          </span>
          <span className={`wrap-break-word ${letters}`}>{words}</span>
        </li>
      ))}
    </ul>
  );
}
