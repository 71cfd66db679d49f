"use client";
import { Hand, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { classNames } from "@/components/ui/class-names";
import { FactIcons } from "./fact-icons";
import { LowerHand } from "./lower-hand";
import { PupilChoice } from "./pupil-choice";
import type { WallRow } from "./wall-row";
import { needInWords, progressInWords, stateInWords, timeLeftInWords } from "./wall-words";

export interface TileProps {
  readonly row: WallRow;
  readonly now: Date;
  readonly isChosen: boolean;
  /** On a wall of several groups. */
  readonly showsGroup: boolean;
  /** Undefined for who only watches. */
  readonly onChoose: ((row: WallRow) => void) | undefined;
  readonly onOpen: (row: WallRow) => void;
}

/** One pupil: the name large enough to be read from the back of the room, then facts with their times. */
export const PupilTile = memo(function PupilTile(props: TileProps) {
  const { row, now, isChosen, showsGroup, onChoose, onOpen } = props;
  const { standing, attention } = row;
  const [first] = attention;
  const isOver = !["not_started", "in_progress", "paused"].includes(standing.state);
  return (
    <li
      className={classNames(
        "flex min-w-0 flex-col gap-1 rounded-card border-2 px-3 py-2",
        first === undefined && (isOver ? "border-line bg-sunken" : "border-line bg-surface"),
        first !== undefined && first.need === "hand" && "border-accent bg-accent-soft",
        first !== undefined && first.need !== "hand" && "border-amber bg-surface",
        isChosen && "outline-3 outline-offset-1 outline-focus",
      )}
    >
      <div className="flex min-w-0 items-start gap-2">
        {onChoose !== undefined && (
          <PupilChoice row={row} isChosen={isChosen} onChoose={onChoose} className="mt-1" />
        )}
        <button
          type="button"
          onClick={() => onOpen(row)}
          className="min-w-0 flex-1 cursor-pointer text-left text-2xl leading-7 font-bold wrap-anywhere hover:underline"
        >
          {row.pupil.name}
        </button>
      </div>
      <Progress row={row} now={now} showsGroup={showsGroup} />
      {first !== undefined && (
        <p className="mt-auto flex items-start gap-1.5 leading-6 font-semibold">
          {first.need === "hand" ? (
            <Hand aria-hidden="true" size={20} className="mt-0.5 shrink-0 text-accent" />
          ) : (
            <TriangleAlert aria-hidden="true" size={18} className="mt-1 shrink-0 text-amber" />
          )}
          {needInWords(first, standing)}
          {attention.length > 1 && ` (+${attention.length - 1})`}
        </p>
      )}
      <div className="flex items-end justify-between gap-2">
        <FactIcons row={row} />
        {first?.need === "hand" && onChoose !== undefined && <LowerHand row={row} isOnTile />}
      </div>
    </li>
  );
}, isSameTile);

function Progress({ row, now, showsGroup }: Pick<TileProps, "row" | "now" | "showsGroup">) {
  const { standing, groupName } = row;
  const { answered, total } = standing;
  const left = timeLeftInWords(standing, now);
  // Whoever has a clock running is writing.
  const state = showsGroup && left !== "" ? "" : stateInWords(standing);
  const words = [state, left, showsGroup ? groupName : ""];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-ink-soft">
        {total > 0 && standing.state !== "not_started" && (
          <strong className="text-lg leading-6 text-ink">{progressInWords(standing)}</strong>
        )}
        <span className="leading-6">{words.filter((word) => word !== "").join(" · ")}</span>
      </p>
      <progress
        aria-hidden="true"
        value={answered}
        max={Math.max(1, total)}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </>
  );
}

/** A tile is drawn again when its own pupil changed, not when anybody did. */
function isSameTile(before: TileProps, after: TileProps): boolean {
  return (
    before.row.standing === after.row.standing &&
    before.row.pupil === after.row.pupil &&
    before.isChosen === after.isChosen &&
    before.showsGroup === after.showsGroup &&
    before.onChoose === after.onChoose &&
    before.onOpen === after.onOpen &&
    needsOf(before.row) === needsOf(after.row) &&
    timeLeftInWords(before.row.standing, before.now) ===
      timeLeftInWords(after.row.standing, after.now)
  );
}

const needsOf = ({ attention }: WallRow) => attention.map(({ need }) => need).join(" ");
