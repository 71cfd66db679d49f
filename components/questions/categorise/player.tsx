import { Undo } from "lucide-react";
import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/categorise/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { InlineText } from "../shared/inline-text";
import type { Named } from "../shared/placing";
import { freeTokens } from "../shared/placing";
import { PlacingArea } from "../shared/placing-area";
import { TokenBank } from "../shared/token-bank";
import type { Placing } from "../shared/use-placing";
import { usePlacing } from "../shared/use-placing";
import "./player.css";

/** Where items wait to be sorted and can be put back: a place, and no group. */
const UNSORTED: Named = { id: "", text: "the list to be sorted" };

function Categorise(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const { groups, items } = content;
  const placed = response.placements.map(({ item, group }) => ({ slot: group, token: item }));
  const placing = usePlacing({
    slots: [...groups, UNSORTED],
    tokens: items,
    placed,
    reusable: false,
    holdsMany: true,
    disabled,
    onChange(next) {
      const sorted = next.filter(({ slot }) => slot !== UNSORTED.id);
      const placements = sorted.map(({ slot, token }) => ({ item: token, group: slot }));
      onChange({ ...response, placements });
    },
  });
  const canPutBack = placed.some(({ token }) => token === placing.picked?.id);
  return (
    <PlacingArea {...{ placing, disabled, labelledBy, describedBy }} canReset={placed.length > 0}>
      <TokenBank
        label="Still to be sorted"
        tokens={freeTokens(items, placed, false)}
        slot={UNSORTED.id}
        {...{ placing, disabled }}
      >
        {canPutBack && (
          <button
            type="button"
            className="slot"
            data-target
            onClick={() => placing.pressSlot(UNSORTED.id)}
          >
            <Undo aria-hidden size={20} /> Put back here
          </button>
        )}
      </TokenBank>
      <div className="sort-groups">
        {groups.map((group) => (
          <GroupBox
            key={group.id}
            group={group}
            held={placed
              .filter(({ slot }) => slot === group.id)
              .flatMap(({ token }) => items.find(({ id }) => id === token) ?? [])}
            {...{ placing, disabled }}
          />
        ))}
      </div>
    </PlacingArea>
  );
}

interface GroupBoxProps {
  readonly group: Named;
  readonly held: readonly Named[];
  readonly placing: Placing;
  readonly disabled: boolean;
}

/** A group and what is in it. Its name is the button to put something in; the whole box can be pressed. */
function GroupBox({ group, held, placing, disabled }: GroupBoxProps): ReactNode {
  const { picked, pressSlot, pressToken } = placing;
  const target = picked?.kind === "token";
  return (
    <div className="sort-group">
      <button
        type="button"
        className="slot"
        data-slot={group.id}
        data-target={target || undefined}
        aria-pressed={picked?.kind === "slot" && picked.id === group.id}
        aria-disabled={disabled}
        onClick={() => pressSlot(group.id)}
      >
        <span>
          <InlineText text={group.text} />
          <span className="said">, {held.length === 1 ? "1 item" : `${held.length} items`}</span>
        </span>
        {target && <span className="slot-empty">Put here</span>}
      </button>
      <ul aria-label={`In ${group.text}`}>
        {held.map(({ id, text }) => (
          <li key={id}>
            <button
              type="button"
              className="piece"
              data-token={id}
              data-target={picked?.kind === "slot" || undefined}
              aria-pressed={picked?.kind === "token" && picked.id === id}
              aria-disabled={disabled}
              onClick={() => pressToken(id)}
            >
              <InlineText text={text} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const player = questionPlayer(rules, Categorise);
