import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/extended-text/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { countWords } from "../shared/count-words";

function ExtendedText(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, disabled, labelledBy, describedBy } = props;
  const countId = `${questionId}-count`;
  return (
    <div>
      <textarea
        id={`${questionId}-answer`}
        className="field long"
        rows={9}
        maxLength={20_000}
        value={response.text}
        readOnly={disabled}
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={`${describedBy} ${countId}`}
        onChange={({ target }) => onChange({ ...response, text: target.value }, "typing")}
        onBlur={() => onChange(response, "done")}
      />
      <p id={countId} className="note">
        {wordsSoFar(countWords(response.text), content)}
      </p>
    </div>
  );
}

function wordsSoFar(count: number, { maxWords }: rules.Content): string {
  const words = count === 1 ? "1 word" : `${count} words`;
  return count > maxWords ? `${words} so far. Try to keep to ${maxWords}.` : `${words} so far.`;
}

export const player = questionPlayer(rules, ExtendedText);
