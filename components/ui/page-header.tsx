import type { ReactNode } from "react";
import type { Crumb } from "./breadcrumb";
import { Breadcrumb } from "./breadcrumb";

export interface PageHeaderProps {
  readonly title: string;
  /** One line that says what the page is for, or the facts that place it ("7A · Computing · 30 pupils"). */
  readonly lead?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** The page's main action, rightmost; at most one is primary. */
  readonly actions?: ReactNode;
}

/** The top of every page: where you are, what this is, what you can do. */
export function PageHeader({ title, lead, crumbs, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-2">
      {crumbs !== undefined && <Breadcrumb crumbs={crumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-3xl font-bold tracking-tight">{title}</h1>
          {lead !== undefined && <div className="mt-1 max-w-prose text-ink-soft">{lead}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2.5">{actions}</div>}
      </div>
    </header>
  );
}
