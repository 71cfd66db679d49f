import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** Drawn large and quiet, from lucide. */
  readonly icon: ReactNode;
  readonly title: string;
  /** The next step, in a sentence. */
  readonly children: ReactNode;
  /** The button or link that takes it. */
  readonly action?: ReactNode;
}

/** Where there is nothing yet: what will be here and how to begin. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-dashed border-line-strong px-6 py-12 text-center">
      <span aria-hidden="true" className="text-accent">
        {icon}
      </span>
      <p className="text-lg font-bold">{title}</p>
      <div className="max-w-prose text-ink-soft">{children}</div>
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
