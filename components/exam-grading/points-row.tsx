"use client";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";

/** With so many points each has a key of its own. */
export const MOST_KEYS = 9;

interface PointsRowProps {
  readonly maxPoints: number;
  readonly current: number | null;
  readonly onDecide: (points: number) => void;
}

/** A button for each whole number of points, and a field for what lies between, or above nine. */
export function PointsRow({ maxPoints, current, onDecide }: PointsRowProps) {
  const whole = Math.min(MOST_KEYS, Math.floor(maxPoints));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter") return;
    event.preventDefault();
    const points = Number(event.currentTarget.value.replace(",", "."));
    if (event.currentTarget.value.trim() === "" || !(points >= 0 && points <= maxPoints)) {
      event.currentTarget.select();
      return;
    }
    event.currentTarget.value = "";
    event.currentTarget.blur();
    onDecide(points);
  };
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="mb-1.5 font-medium">Marks out of {maxPoints}</legend>
      {Array.from({ length: whole + 1 }, (_, points) => (
        <Button
          // biome-ignore lint/suspicious/noArrayIndexKey: the points themselves
          key={points}
          variant={current === points ? "primary" : "secondary"}
          className="min-w-11"
          aria-pressed={current === points}
          onPress={() => onDecide(points)}
        >
          {points}
        </Button>
      ))}
      <label className="flex items-center gap-2 text-ink-soft">
        <span>or</span>
        <span className="sr-only">other marks, then Enter</span>
        <input
          id="other-points"
          inputMode="decimal"
          placeholder="2.5"
          autoComplete="off"
          onKeyDown={onKeyDown}
          className="h-11 w-20 rounded-control border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-soft"
        />
      </label>
    </fieldset>
  );
}
