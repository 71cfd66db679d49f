import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/multiple-choice/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ChoiceList } from "../shared/choice-list";

function MultipleChoice(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, ...rest } = props;
  return (
    <ChoiceList
      {...rest}
      kind="radio"
      name={questionId}
      choices={content.options}
      chosen={response.option === null ? [] : [response.option]}
      full={false}
      onToggle={(option) => onChange({ ...response, option })}
    />
  );
}

export const player = questionPlayer(rules, MultipleChoice);
