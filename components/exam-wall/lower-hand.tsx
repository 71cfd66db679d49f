"use client";
import { Button } from "@/components/ui/button";
import { useCommands } from "./use-commands";
import type { WallRow } from "./wall-row";

interface LowerHandProps {
  readonly row: WallRow;
  /** Small, and without making the tile any higher. */
  readonly isOnTile?: boolean;
}

/** Takes a pupil's hand down, on the pupil's screen too: somebody has been there. */
export function LowerHand({ row, isOnTile = false }: LowerHandProps) {
  const { run, isPending } = useCommands();
  const { name } = row.pupil;
  return (
    <Button
      {...(isOnTile && { size: "small", className: "-my-1.5 shrink-0" })}
      isPending={isPending}
      // The words that are seen come first, for who speaks to the computer.
      aria-label={`Hand down: ${name}`}
      onPress={() =>
        void run({ kind: "pupils", rows: [row], label: name }, { action: "lower_hand" })
      }
    >
      Hand down
    </Button>
  );
}
