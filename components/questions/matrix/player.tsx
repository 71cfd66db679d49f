import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matrix/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ChoiceList } from "../shared/choice-list";
import { InlineText } from "../shared/inline-text";
import "./player.css";

/** Row by row: each is a choice of its own, whose columns are named in every row, so that none has to be looked up. */
function Matrix(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, disabled, labelledBy, describedBy } = props;
  const several = content.choices === "several";
  const chosenIn = (row: string) => response.rows.find((one) => one.row === row)?.columns ?? [];
  const toggle = (row: string, column: string) => {
    const chosen = several ? toggled(chosenIn(row), column) : [column];
    const others = response.rows.filter((one) => one.row !== row);
    const rows = chosen.length === 0 ? others : [...others, { row, columns: chosen }];
    onChange({ ...response, rows });
  };
  return (
    <fieldset className="matrix" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {content.rows.map(({ id, text }) => (
        <div key={id} className="matrix-row">
          <p id={`${questionId}-${id}`}>
            <InlineText text={text} />
          </p>
          <ChoiceList
            kind={several ? "checkbox" : "radio"}
            name={`${questionId}-choice-${id}`}
            choices={content.columns}
            chosen={chosenIn(id)}
            full={false}
            disabled={disabled}
            labelledBy={`${questionId}-${id}`}
            onToggle={(column) => toggle(id, column)}
          />
        </div>
      ))}
    </fieldset>
  );
}

function toggled(chosen: readonly string[], column: string): string[] {
  return chosen.includes(column) ? chosen.filter((id) => id !== column) : [...chosen, column];
}

export const player = questionPlayer(rules, Matrix);
