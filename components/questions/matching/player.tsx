import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matching/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { InlineText } from "../shared/inline-text";
import { freeTokens, tokenIn } from "../shared/placing";
import { PlacingArea } from "../shared/placing-area";
import { SlotButton } from "../shared/slot-button";
import { TokenBank } from "../shared/token-bank";
import { usePlacing } from "../shared/use-placing";

function Matching(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const { left, right } = content;
  // With fewer answers than items some answers have to serve twice.
  const reusable = right.length < left.length;
  const placed = response.pairs.map((pair) => ({ slot: pair.left, token: pair.right }));
  const placing = usePlacing({
    slots: left,
    tokens: right,
    placed,
    reusable,
    disabled,
    onChange: (next) =>
      onChange({ ...response, pairs: next.map((p) => ({ left: p.slot, right: p.token })) }),
  });
  return (
    <PlacingArea
      {...{ placing, disabled, labelledBy, describedBy }}
      canReset={response.pairs.length > 0}
    >
      <div className="match">
        <ul className="match-rows">
          {left.map((item) => (
            <li key={item.id}>
              <span className="match-item">
                <InlineText text={item.text} />
              </span>
              <SlotButton
                slot={item}
                held={right.find(({ id }) => id === tokenIn(placed, item.id))}
                {...{ placing, disabled }}
              />
            </li>
          ))}
        </ul>
        <TokenBank
          label="Still to be matched"
          tokens={freeTokens(right, placed, reusable)}
          {...{ placing, disabled }}
        />
      </div>
    </PlacingArea>
  );
}

export const player = questionPlayer(rules, Matching);
