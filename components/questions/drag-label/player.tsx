import type { ReactNode } from "react";
import { useState } from "react";
import * as rules from "@/lib/core/questions/drag-label/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { InlineText } from "../shared/inline-text";
import { PictureStage, styleOfTarget } from "../shared/picture-stage";
import type { Named } from "../shared/placing";
import { freeTokens } from "../shared/placing";
import { PlacingArea } from "../shared/placing-area";
import { SlotButton } from "../shared/slot-button";
import { TokenBank } from "../shared/token-bank";
import type { Placing } from "../shared/use-placing";
import { usePlacing } from "../shared/use-placing";
import "./player.css";

/**
 * Every place stands twice: on the picture, for pointers, and in a list that says in words where it is, for
 * everybody. Only the list is in the order of Tab, so that nobody walks through all places twice.
 */
function DragLabel(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, picture, labelledBy, describedBy } = props;
  const { zones, labels } = content;
  const [lit, setLit] = useState<string>();
  const placed = response.placements.map(({ zone, label }) => ({ slot: zone, token: label }));
  const slots = zones.map(({ id, text }, index) => ({ id, text: `${index + 1}, ${text}` }));
  const placing = usePlacing({
    slots,
    tokens: labels,
    placed,
    reusable: false,
    disabled,
    onChange: (next) =>
      onChange({
        ...response,
        placements: next.map(({ slot, token }) => ({ zone: slot, label: token })),
      }),
  });
  const heldIn = (zone: string): Named | undefined => {
    const token = placed.find(({ slot }) => slot === zone)?.token;
    return labels.find(({ id }) => id === token);
  };
  return (
    <PlacingArea {...{ placing, disabled, labelledBy, describedBy }} canReset={placed.length > 0}>
      <div className="label-areas">
        <PictureStage picture={picture}>
          {zones.map((zone, index) => (
            <ZoneButton
              key={zone.id}
              zone={zone}
              number={index + 1}
              held={heldIn(zone.id)}
              isLit={lit === zone.id}
              {...{ placing, disabled }}
            />
          ))}
        </PictureStage>
        <div className="label-side">
          <TokenBank
            label="Labels to place"
            tokens={freeTokens(labels, placed, false)}
            {...{ placing, disabled }}
          />
          <ol className="label-places">
            {slots.map((slot, index) => (
              <li key={slot.id} onFocus={() => setLit(slot.id)} onBlur={() => setLit(undefined)}>
                <span className="picture-number">{index + 1}</span>
                <span>{zones[index]?.text}</span>
                <SlotButton slot={slot} held={heldIn(slot.id)} {...{ placing, disabled }} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </PlacingArea>
  );
}

interface ZoneButtonProps {
  readonly zone: rules.Content["zones"][number];
  readonly number: number;
  readonly held: Named | undefined;
  readonly isLit: boolean;
  readonly placing: Placing;
  readonly disabled: boolean;
}

function ZoneButton({ zone, number, held, isLit, placing, disabled }: ZoneButtonProps): ReactNode {
  const { picked, pressSlot } = placing;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="label-zone"
      data-slot={zone.id}
      data-token={held?.id}
      data-target={picked?.kind === "token" || undefined}
      data-lit={isLit || undefined}
      aria-pressed={picked?.kind === "slot" && picked.id === zone.id}
      aria-disabled={disabled}
      style={styleOfTarget(zone.area)}
      onClick={() => pressSlot(zone.id)}
    >
      <span className="picture-number">{number}</span>
      <span className="said"> in the picture: </span>
      {held === undefined ? (
        <span className="said">empty</span>
      ) : (
        <span className="label-held">
          <InlineText text={held.text} />
        </span>
      )}
    </button>
  );
}

export const player = questionPlayer(rules, DragLabel, { drawsPicture: true });
