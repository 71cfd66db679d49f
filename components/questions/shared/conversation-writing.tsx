import type { ReactNode, RefObject } from "react";
import { countWords } from "./count-words";

interface WritingAreaProps {
  readonly id: string;
  /** What the examiner asked; undefined: the question itself is answered. */
  readonly question: string | undefined;
  readonly draft: string;
  readonly mostCharacters: number;
  /** Whether there is an examiner who reads a finished answer. */
  readonly canFinish: boolean;
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  onWrite(draft: string): void;
  onLeave(): void;
  onFinish(): void;
}

/** The answer that is being written; with the examiner's question above it where there is one. */
export function WritingArea(props: WritingAreaProps): ReactNode {
  const { id, question, draft, disabled, canFinish } = props;
  const [askedId, countId] = [`${id}-asked`, `${id}-count`];
  const words = countWords(draft);
  return (
    <div className="dialogue-write">
      {question !== undefined && (
        <p className="dialogue-asked">
          <span className="dialogue-who">You are asked</span>
          <span id={askedId} className="dialogue-words" data-read>
            {question}
          </span>
        </p>
      )}
      <textarea
        ref={props.area}
        className="field long"
        rows={question === undefined ? 9 : 6}
        maxLength={props.mostCharacters}
        value={draft}
        readOnly={disabled}
        autoComplete="off"
        aria-labelledby={question === undefined ? props.labelledBy : askedId}
        aria-describedby={`${props.describedBy} ${countId}`}
        onChange={({ target }) => props.onWrite(target.value)}
        onBlur={props.onLeave}
      />
      <div className="dialogue-foot">
        <p id={countId} className="note">
          {words === 1 ? "1 word so far." : `${words} words so far.`}
        </p>
        {canFinish && !disabled && (
          <button
            type="button"
            className="button"
            aria-disabled={words === 0}
            onClick={() => {
              if (words > 0) props.onFinish();
            }}
          >
            I have finished this answer
          </button>
        )}
      </div>
    </div>
  );
}
