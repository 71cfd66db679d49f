import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/multiple-select/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ChoiceList } from "../shared/choice-list";

function MultipleSelect(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, ...rest } = props;
  const most = content.maxSelections;
  const full = response.options.length >= most;
  const toggle = (id: string) => {
    const chosen = response.options.includes(id);
    const options = chosen
      ? response.options.filter((option) => option !== id)
      : [...response.options, id];
    onChange({ ...response, options });
  };
  return (
    <>
      <ChoiceList
        {...rest}
        kind="checkbox"
        name={questionId}
        choices={content.options}
        chosen={response.options}
        full={full}
        onToggle={toggle}
      />
      <p className="note" role="status">
        {response.options.length} selected
        {full && most < content.options.length ? ". To choose another, untick one first." : ""}
      </p>
    </>
  );
}

export const player = questionPlayer(rules, MultipleSelect);
