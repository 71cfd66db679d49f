"use client";
import type { TileProps } from "./pupil-tile";
import { PupilTile } from "./pupil-tile";
import type { WallRow } from "./wall-row";

export interface TileListProps extends Omit<TileProps, "row" | "isChosen"> {
  /** "Pupils", or whose they are. */
  readonly label: string;
  readonly rows: readonly WallRow[];
  readonly chosen: ReadonlySet<string>;
}

/** Tiles in their order, as many side by side as there is room for. */
export function TileList({ label, rows, chosen, ...each }: TileListProps) {
  return (
    <ul
      aria-label={label}
      className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-5 min-[110rem]:grid-cols-6"
    >
      {rows.map((row) => (
        <PupilTile
          key={row.pupil.userId}
          {...each}
          row={row}
          isChosen={chosen.has(row.pupil.userId)}
        />
      ))}
    </ul>
  );
}
