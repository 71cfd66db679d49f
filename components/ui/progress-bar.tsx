"use client";
import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to `maxValue`; undefined while how much there is to do is not known. */
  readonly value: number | undefined;
  readonly maxValue?: number;
  /** What stands at the right, e.g. "7 of 12". */
  readonly valueLabel?: string;
}

/** How far a piece of long work has come. */
export function ProgressBar({ label, value, maxValue = 100, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="flex flex-col gap-1.5"
      maxValue={maxValue}
      {...(value === undefined ? { isIndeterminate: true } : { value })}
      {...(valueLabel !== undefined && { valueLabel })}
    >
      {({ percentage, valueText }) => (
        <>
          <div className="flex justify-between gap-4">
            <Label className="font-semibold">{label}</Label>
            <span className="text-ink-soft">{value === undefined ? "" : valueText}</span>
          </div>
          <div className="h-2.5 overflow-hidden rounded-full bg-sunken">
            <Bar percentage={percentage} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}

function Bar({ percentage }: { readonly percentage: number | undefined }) {
  if (percentage === undefined)
    return <div className="h-full w-1/3 animate-pulse rounded-full bg-accent" />;
  return (
    <div
      className="h-full rounded-full bg-accent transition-[width]"
      style={{ width: `${percentage}%` }}
    />
  );
}
