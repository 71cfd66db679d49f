import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/numeric/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ShortField } from "../shared/short-field";

function Numeric(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, describedBy, ...rest } = props;
  const unitId = `${questionId}-unit`;
  return (
    <div className="number-line">
      <ShortField
        {...rest}
        id={`${questionId}-answer`}
        describedBy={content.unitShown === undefined ? describedBy : `${describedBy} ${unitId}`}
        text={response.text}
        size="number"
        maxLength={100}
        // A unit needs letters, and so does a number in standard form.
        numeric={!content.asksUnit}
        onType={(text, pace) => onChange({ ...response, text }, pace)}
      />
      {content.unitShown !== undefined && (
        <span id={unitId} className="unit">
          {content.unitShown}
        </span>
      )}
    </div>
  );
}

export const player = questionPlayer(rules, Numeric);
