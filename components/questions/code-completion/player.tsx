import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/code-completion/schema";
import type { Pace, PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import "../shared/code-listing.css";
import "./player.css";

type Props = PlayerProps<rules.Content, rules.Response>;

/** The program, line by line, with a field in each gap; it scrolls in its own box. */
function CodeCompletion(props: Props): ReactNode {
  const { content, labelledBy, describedBy } = props;
  return (
    <fieldset className="completion" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <div className="listing">
        <ol className="listing-lines" data-read>
          {rules.linesOf(content).map((pieces, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a program has no other identity
            <li key={line}>
              {pieces.map((piece, index) =>
                piece.kind === "code" ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places
                  <code key={index}>{piece.text}</code>
                ) : (
                  <GapField key={piece.id} {...props} gap={piece.id} />
                ),
              )}
            </li>
          ))}
        </ol>
      </div>
      <Hints {...props} />
    </fieldset>
  );
}

function GapField({ gap, ...props }: Props & { readonly gap: string }): ReactNode {
  const { content, response, onChange, disabled } = props;
  const text = response.gaps.find((one) => one.gap === gap)?.text ?? "";
  const fill = (next: string, pace: Pace) => onChange(withGap(content, response, gap, next), pace);
  return (
    <input
      className="field"
      type="text"
      aria-label={rules.gapName(content, gap)}
      value={text}
      maxLength={120}
      style={{ inlineSize: `calc(${content.gapWidth}ch + 1.25rem)` }}
      readOnly={disabled}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      onChange={({ target }) => fill(target.value, "typing")}
      onBlur={() => {
        if (!disabled && text !== "") fill(text, "done");
      }}
    />
  );
}

/** A hint for each gap that has one. That it was looked at goes with the answer, and costs nothing. */
function Hints({ content, response, onChange, disabled }: Props): ReactNode {
  const gaps = rules.gapsOf(content).filter(({ hint }) => hint !== undefined && hint !== "");
  if (gaps.length === 0) return null;
  const looked = (gap: string) => {
    const hints = response.hints ?? [];
    if (!disabled && !hints.includes(gap)) onChange({ ...response, hints: [...hints, gap] });
  };
  return (
    <div className="completion-hints">
      {gaps.map(({ id, hint }) => (
        <details key={id} onToggle={({ currentTarget }) => currentTarget.open && looked(id)}>
          <summary className="button quiet">
            Hint for gap {rules.gapsOf(content).findIndex((one) => one.id === id) + 1}
          </summary>
          <p>{hint}</p>
        </details>
      ))}
    </div>
  );
}

/** In the order of the program; an emptied gap is absent again, as one that was never touched. */
function withGap(
  content: rules.Content,
  response: rules.Response,
  gap: string,
  text: string,
): rules.Response {
  const filled = [...response.gaps.filter((other) => other.gap !== gap), { gap, text }];
  const gaps = rules
    .gapsOf(content)
    .flatMap(({ id }) => filled.find((one) => one.gap === id) ?? []);
  return { ...response, gaps: gaps.filter((one) => one.text !== "") };
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, CodeCompletion);
