import type { ReactNode } from "react";
import { useState } from "react";
import type { PlaceValue } from "./place-values";
import { placeValues } from "./place-values";

interface WorkingAreaProps {
  readonly questionId: string;
  readonly bits: number;
}

/** Place values to think with. Nothing here is marked, and nothing here works the answer out. */
export function WorkingArea({ questionId, bits }: WorkingAreaProps): ReactNode {
  const storageKey = `markwell-working-${questionId}`;
  const [digits, setDigits] = useState(() => readWorking(storageKey, bits));
  const write = (index: number, typed: string) => {
    const digit = typed.slice(-1);
    const next = digits.map((old, i) => (i === index ? digit : old));
    setDigits(next);
    keepWorking(storageKey, next);
  };
  return (
    <details className="working">
      <summary>Working area (not marked)</summary>
      <div className="places">
        {placeValues(bits).map((place, index) => (
          <Place
            key={place.heading}
            place={place}
            digit={digits[index] ?? ""}
            onType={(typed) => write(index, typed)}
          />
        ))}
      </div>
    </details>
  );
}

interface PlaceProps {
  readonly place: PlaceValue;
  readonly digit: string;
  onType(typed: string): void;
}

function Place({ place, digit, onType }: PlaceProps): ReactNode {
  return (
    <label className="place-value" data-group={place.startsGroup || undefined}>
      <span>{place.heading}</span>
      <input
        className="field"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={digit}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  );
}

/** Working outlives a reload of this tab; no server ever sees it. */
function readWorking(key: string, bits: number): string[] {
  const empty = Array.from({ length: bits }, () => "");
  try {
    const kept = sessionStorage.getItem(key)?.split(",") ?? [];
    return empty.map((_, index) => kept[index] ?? "");
  } catch {
    return empty;
  }
}

function keepWorking(key: string, digits: readonly string[]): void {
  try {
    sessionStorage.setItem(key, digits.join(","));
  } catch {
    // Storage may be blocked; the working then lasts as long as the question is on the screen.
  }
}
