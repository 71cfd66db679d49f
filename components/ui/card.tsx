import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface CardProps {
  readonly title?: string;
  /** Buttons and links to the right of the title. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of a page that belongs together. With a title it is a section of the outline. */
export function Card({ title, actions, className, children }: CardProps) {
  return (
    <section
      className={classNames(
        "rounded-card border border-line bg-surface p-5 shadow-card",
        className,
      )}
    >
      {title !== undefined && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg font-bold">{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
