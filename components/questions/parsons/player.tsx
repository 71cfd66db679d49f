import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { useRef } from "react";
import * as rules from "@/lib/core/questions/parsons/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { Announcement } from "../shared/announcement";
import { depthSaid } from "../shared/building";
import { LineTools } from "../shared/line-tools";
import { MoveTools } from "../shared/move-tools";
import type { Building } from "../shared/use-building";
import { useBuilding } from "../shared/use-building";
import { useDragging } from "../shared/use-dragging";
import "./player.css";

/** How far a line is dragged sideways for a step of indentation. */
const STEP_PIXELS = 32;
const UNUSED = "unused";

function Parsons(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const { lines } = response;
  const area = useRef<HTMLFieldSetElement>(null);
  const building = useBuilding({
    content,
    lines,
    disabled,
    area,
    onChange: (next) => onChange({ ...response, lines: [...next] }),
  });
  useDragging(area, (line, slot, across) => {
    const isUsed = lines.some((one) => one.line === line);
    if (slot === UNUSED) return building.takeOut(line);
    const further = isUsed && content.asksIndent ? Math.round(across / STEP_PIXELS) : 0;
    building.move(line, slot === "end" ? lines.length : Number(slot), further);
  });
  return (
    <fieldset
      ref={area}
      className="moving"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={({ key }) => key === "Escape" && building.cancel()}
    >
      <div className="parsons">
        <Unused {...{ content, lines, building, disabled }} />
        <Program {...{ content, lines, building, disabled }} />
      </div>
      <MoveTools
        canUndo={building.canUndo}
        canReset={lines.length > 0}
        disabled={disabled}
        onUndo={building.undo}
        onReset={building.reset}
      />
      <Announcement said={building.said} />
    </fieldset>
  );
}

interface PartProps {
  readonly content: rules.Content;
  readonly lines: readonly rules.Placed[];
  readonly building: Building;
  readonly disabled: boolean;
}

function Unused({ content, lines, building, disabled }: PartProps): ReactNode {
  const free = content.lines.filter(({ id }) => lines.every(({ line }) => line !== id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the question's fieldset would be read twice
    <div className="parsons-side" role="group" aria-label="Lines to use" data-slot={UNUSED}>
      <p className="note" aria-hidden>
        Lines to use
      </p>
      <ul className="parsons-lines">
        {free.map(({ id, code }) => (
          <li key={id}>
            <button
              type="button"
              className="piece"
              data-token={id}
              aria-disabled={disabled}
              onClick={() => building.add(id)}
            >
              <code>{code}</code>
            </button>
          </li>
        ))}
      </ul>
      {free.length === 0 && <p className="note">Every line is used.</p>}
    </div>
  );
}

function Program({ content, lines, building, disabled }: PartProps): ReactNode {
  const codeOf = (id: string) => content.lines.find((one) => one.id === id)?.code ?? "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the question's fieldset would be read twice
    <div className="parsons-side" role="group" aria-label="Your program" data-slot="end">
      <p className="note" aria-hidden>
        Your program
      </p>
      <ol className="parsons-lines">
        {lines.map((placed, place) => (
          <ProgramLine
            key={placed.line}
            {...{ placed, place, building, disabled }}
            code={codeOf(placed.line)}
            asksIndent={content.asksIndent}
          />
        ))}
      </ol>
      {lines.length === 0 ? (
        <p className="note">Press a line to put it here.</p>
      ) : (
        <LineTools {...{ lines, building, disabled }} asksIndent={content.asksIndent} />
      )}
    </div>
  );
}

interface ProgramLineProps {
  readonly placed: rules.Placed;
  /** 0 is the first. */
  readonly place: number;
  readonly code: string;
  readonly asksIndent: boolean;
  readonly building: Building;
  readonly disabled: boolean;
}

/** How far the arrow keys move the chosen line: down, and in. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function ProgramLine(props: ProgramLineProps): ReactNode {
  const { placed, place, code, asksIndent, building, disabled } = props;
  const { line, indent } = placed;
  const isChosen = building.chosen?.line === line;
  const target = building.chosen !== undefined && !isChosen;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === "Delete" || event.key === "Backspace") building.takeOut(line);
    else if (isChosen && step !== undefined)
      building.nudge(line, step[0], asksIndent ? step[1] : 0);
    else return;
    event.preventDefault();
  };
  return (
    <li data-slot={place} style={{ "--depth": indent } as CSSProperties}>
      <button
        type="button"
        className="piece"
        data-token={line}
        data-target={target || undefined}
        aria-pressed={isChosen}
        aria-disabled={disabled}
        onClick={() => building.press(line)}
        onKeyDown={onKeyDown}
      >
        <span className="said">
          {target && "Put here: "}Line {place + 1}
          {asksIndent && `, ${depthSaid(indent)}`}:{" "}
        </span>
        <code>{code}</code>
      </button>
    </li>
  );
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, Parsons);
