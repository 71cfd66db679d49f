import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/binary-convert/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ShortField } from "../shared/short-field";
import { WorkingArea } from "../shared/working-area";

const BASES = { binary: 2, denary: 10, hexadecimal: 16 } as const;

function BinaryConvert(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, describedBy, ...rest } = props;
  const { from, to, shown, bits } = content;
  const numberId = `${questionId}-number`;
  return (
    <div className="convert">
      <p className="convert-line">
        <span id={numberId} className="number">
          {shown}
          <span className="base"> {from}</span>
        </span>
        <span aria-hidden className="convert-to">
          =
        </span>
        <ShortField
          {...rest}
          id={`${questionId}-answer`}
          describedBy={`${numberId} ${describedBy}`}
          text={response.text}
          size="number"
          maxLength={60}
          numeric={BASES[to] <= 10}
          onType={(text, pace) => onChange({ ...response, text }, pace)}
        />
        <span className="base">{to}</span>
      </p>
      <WorkingArea questionId={questionId} bits={bits} />
    </div>
  );
}

export const player = questionPlayer(rules, BinaryConvert);
