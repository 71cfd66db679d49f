export interface ShareBarProps {
  /** 0 … 1; undefined draws an empty bar. */
  readonly share: number | undefined;
  /** Below this the bar is hatched, so that it reads without colour. */
  readonly secureFrom?: number;
}

/** A share as a bar with its figure beside it; the figure carries the meaning, the bar helps the eye. */
export function ShareBar({ share, secureFrom = 0 }: ShareBarProps) {
  const low = share !== undefined && share < secureFrom;
  return (
    <span className="flex min-w-36 items-center gap-2.5">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="h-2.5 min-w-20 flex-1"
      >
        <rect width="100" height="10" rx="2" className="fill-sunken" />
        <rect
          width={(share ?? 0) * 100}
          height="10"
          rx="2"
          className={low ? "fill-amber" : "fill-accent"}
        />
        {low && <Hatching share={share} />}
      </svg>
      <span className="w-13 shrink-0 text-right font-semibold whitespace-nowrap">
        {percent(share)}
      </span>
    </span>
  );
}

/** "68 %", or a dash where nothing is known. */
export function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${Math.round(share * 100)} %`;
}

/** Strokes across the filled part, in one path: a page shows hundreds of bars. */
function Hatching({ share }: { readonly share: number }) {
  const strokes = Array.from({ length: Math.floor((share * 100) / 6) }, (_, at) => at * 6 + 3);
  const path = strokes.map((x) => `M${x} 10L${x + 2} 0`).join("");
  return <path d={path} strokeWidth="1" className="stroke-surface" />;
}
