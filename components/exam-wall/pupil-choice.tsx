import { classNames } from "@/components/ui/class-names";
import type { WallRow } from "./wall-row";

interface PupilChoiceProps {
  readonly row: WallRow;
  readonly isChosen: boolean;
  readonly onChoose: (row: WallRow) => void;
  readonly className?: string;
}

/** Puts a pupil among those the next command is for. */
export function PupilChoice({ row, isChosen, onChoose, className }: PupilChoiceProps) {
  return (
    <input
      type="checkbox"
      aria-label={`Choose ${row.pupil.name}`}
      checked={isChosen}
      onChange={() => onChoose(row)}
      className={classNames("size-5.5 shrink-0 cursor-pointer accent-accent", className)}
    />
  );
}
