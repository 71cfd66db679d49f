import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/text-input/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ShortField } from "../shared/short-field";

function TextInput(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, ...rest } = props;
  return (
    <ShortField
      {...rest}
      id={`${questionId}-answer`}
      text={response.text}
      size={content.size}
      maxLength={500}
      onType={(text, pace) => onChange({ ...response, text }, pace)}
    />
  );
}

export const player = questionPlayer(rules, TextInput);
