import { ArrowDown, ArrowUp, Check } from "lucide-react";
import type { ReactNode } from "react";
import { useRef } from "react";
import * as rules from "@/lib/core/questions/ordering/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { Announcement } from "../shared/announcement";
import { InlineText } from "../shared/inline-text";
import { MoveTools } from "../shared/move-tools";
import type { Named } from "../shared/placing";
import { useDragging } from "../shared/use-dragging";
import type { Ordering } from "../shared/use-ordering";
import { useOrdering } from "../shared/use-ordering";

function OrderingPart(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const area = useRef<HTMLFieldSetElement>(null);
  const ordering = useOrdering({
    items: content.items,
    order: response.order,
    disabled,
    onChange: (order) => onChange({ ...response, order: [...order] }),
  });
  useDragging(area, (id, place) => ordering.moveTo(id, Number(place)));
  const untouched = response.order.length === 0;
  return (
    <fieldset
      ref={area}
      className="moving"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={({ key }) => key === "Escape" && ordering.cancel()}
    >
      <ol className="order">
        {ordering.shown.map((item, place) => (
          <OrderedItem key={item.id} {...{ item, place, ordering, disabled }} />
        ))}
      </ol>
      <MoveTools
        canUndo={ordering.canUndo}
        canReset={!untouched}
        disabled={disabled}
        onUndo={ordering.undo}
        onReset={ordering.reset}
      >
        {untouched && !disabled && (
          <button type="button" className="button quiet" onClick={ordering.keep}>
            <Check aria-hidden size={20} /> Keep this order
          </button>
        )}
      </MoveTools>
      <Announcement said={ordering.said} />
    </fieldset>
  );
}

interface OrderedItemProps {
  readonly item: Named;
  /** 0 is the first. */
  readonly place: number;
  readonly ordering: Ordering;
  readonly disabled: boolean;
}

function OrderedItem({ item, place, ordering, disabled }: OrderedItemProps): ReactNode {
  const { picked, shown, press, moveTo } = ordering;
  const target = picked !== undefined && picked !== item.id;
  return (
    <li className="order-item" data-slot={place} data-target={target || undefined}>
      <button
        type="button"
        className="piece"
        data-token={item.id}
        aria-pressed={picked === item.id}
        aria-disabled={disabled}
        onClick={() => press(item.id)}
      >
        <span className="place">{place + 1}</span>
        <span>
          {target && <span className="said">Put here, before or after: </span>}
          <InlineText text={item.text} />
        </span>
      </button>
      <MoveButton
        label={`Move up: ${item.text}`}
        off={disabled || place === 0}
        onPress={() => moveTo(item.id, place - 1)}
      >
        <ArrowUp aria-hidden size={22} />
      </MoveButton>
      <MoveButton
        label={`Move down: ${item.text}`}
        off={disabled || place === shown.length - 1}
        onPress={() => moveTo(item.id, place + 1)}
      >
        <ArrowDown aria-hidden size={22} />
      </MoveButton>
    </li>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly off: boolean;
  onPress(): void;
  readonly children: ReactNode;
}

function MoveButton({ label, off, onPress, children }: MoveButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button icon"
      aria-label={label}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, OrderingPart);
