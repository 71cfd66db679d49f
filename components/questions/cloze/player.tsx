import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/cloze/schema";
import type { Pace, PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { InlineText } from "../shared/inline-text";
import type { Named } from "../shared/placing";
import { freeTokens } from "../shared/placing";
import { PlacingArea } from "../shared/placing-area";
import { SlotButton } from "../shared/slot-button";
import { TokenBank } from "../shared/token-bank";
import type { Placing } from "../shared/use-placing";
import { usePlacing } from "../shared/use-placing";

type Props = PlayerProps<rules.Content, rules.Response>;

function Cloze(props: Props): ReactNode {
  return rules.gapsOf(props.content).some(({ kind }) => kind === "bank") ? (
    <ClozeWithBank {...props} />
  ) : (
    <fieldset
      className="moving"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      <ClozeText {...props} placing={undefined} />
    </fieldset>
  );
}

function ClozeWithBank(props: Props): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const slots = namedGaps(content).filter(({ kind }) => kind === "bank");
  const reusable = content.bank.length < slots.length;
  const inBank = ({ gap }: { gap: string }) => slots.some(({ id }) => id === gap);
  const placed = response.gaps.filter(inBank).map(({ gap, text }) => ({ slot: gap, token: text }));
  const others = response.gaps.filter((gap) => !inBank(gap));
  const placing = usePlacing({
    slots,
    tokens: content.bank,
    placed,
    reusable,
    disabled,
    onChange: (next) => {
      const filled = next.map(({ slot, token }) => ({ gap: slot, text: token }));
      onChange({ ...response, gaps: [...others, ...filled] });
    },
  });
  return (
    <PlacingArea {...{ placing, disabled, labelledBy, describedBy }} canReset={placed.length > 0}>
      <ClozeText {...props} placing={placing} />
      <TokenBank
        label="Words to put in"
        tokens={freeTokens(content.bank, placed, reusable)}
        {...{ placing, disabled }}
      />
    </PlacingArea>
  );
}

function ClozeText(props: Props & { readonly placing: Placing | undefined }): ReactNode {
  const gaps = namedGaps(props.content);
  return (
    <div className="cloze">
      {props.content.pieces.map((piece, index) =>
        piece.kind === "text" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places
          <InlineText key={index} text={piece.text} />
        ) : (
          <GapField key={piece.id} {...props} gap={piece} named={nameOf(gaps, piece.id)} />
        ),
      )}
    </div>
  );
}

interface GapFieldProps extends Props {
  readonly gap: rules.Gap;
  readonly named: Named;
  readonly placing: Placing | undefined;
}

function GapField({ gap, named, placing, ...props }: GapFieldProps): ReactNode {
  const { content, response, onChange, disabled } = props;
  const text = response.gaps.find((filled) => filled.gap === gap.id)?.text ?? "";
  const fill = (next: string, pace: Pace) =>
    onChange(withGap(content, response, gap.id, next), pace);
  if (gap.kind === "dropdown") {
    return (
      <select
        className="field gap"
        aria-label={named.text}
        value={text}
        disabled={disabled}
        onChange={({ target }) => fill(target.value, "done")}
      >
        <option value="">Choose…</option>
        {gap.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
    );
  }
  if (gap.kind === "bank" && placing !== undefined) {
    const held = content.bank.find(({ id }) => id === text);
    return <SlotButton slot={named} {...{ held, placing, disabled }} />;
  }
  return (
    <input
      className="field gap"
      type="text"
      aria-label={named.text}
      value={text}
      maxLength={200}
      readOnly={disabled}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={({ target }) => fill(target.value, "typing")}
      onBlur={() => fill(text, "done")}
    />
  );
}

/** In the order of the text; an emptied gap is absent again, as one that was never touched. */
function withGap(
  content: rules.Content,
  response: rules.Response,
  gap: string,
  text: string,
): rules.Response {
  const filled = [...response.gaps.filter((other) => other.gap !== gap), { gap, text }];
  const inOrder = rules.gapsOf(content).flatMap(({ id }) => filled.find((f) => f.gap === id) ?? []);
  return { ...response, gaps: inOrder.filter((f) => f.text !== "") };
}

/** "Gap 2 of 5": what a screen reader calls it. */
function namedGaps(content: rules.Content): (Named & { readonly kind: rules.Gap["kind"] })[] {
  return rules
    .gapsOf(content)
    .map(({ id, kind }, index, all) => ({ id, kind, text: `Gap ${index + 1} of ${all.length}` }));
}

function nameOf(gaps: readonly Named[], id: string): Named {
  return gaps.find((gap) => gap.id === id) ?? { id, text: "Gap" };
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, Cloze);
