import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "neutral" | "accent" | "amber" | "good";

const TONES: Readonly<Record<BadgeTone, string>> = {
  neutral: "border-line bg-sunken text-ink-soft",
  accent: "border-transparent bg-accent-soft text-accent-strong",
  amber: "border-transparent bg-amber-soft text-amber-ink",
  good: "border-transparent bg-good-soft text-good",
};

export interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state in one or two words; the words carry it, the colour only helps. */
export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap",
        TONES[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
