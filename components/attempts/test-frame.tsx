import type { ReactNode } from "react";

export interface TestFrameProps {
  readonly title: string;
  readonly subject: string;
  readonly badge: ReactNode;
  /** Facts in short lines. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** One test on a pupil's start page. */
export function TestFrame({ title, subject, badge, children, action }: TestFrameProps) {
  return (
    <article className="flex w-full flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-card">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-base text-ink-soft">{subject}</p>
          <h3 className="text-xl font-bold">{title}</h3>
        </div>
        {badge}
      </div>
      <div className="flex flex-1 flex-col gap-1 text-base text-ink-soft">{children}</div>
      {action}
    </article>
  );
}
