export interface SkeletonProps {
  /** What is on its way, for those who cannot see grey bars: "The class page is loading". */
  readonly label: string;
  readonly lines?: number;
}

/** Grey bars where words will be. */
export function Skeleton({ label, lines = 4 }: SkeletonProps) {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // The bars never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: there is nothing else to know them by
          key={line}
          className="h-5 animate-pulse rounded-control bg-sunken last:w-2/3"
        />
      ))}
    </div>
  );
}
