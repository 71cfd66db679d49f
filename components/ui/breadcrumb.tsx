import type { Route } from "next";
import { TextLink } from "./text-link";

export interface Crumb {
  readonly label: string;
  readonly href: Route;
}

/** The way back up; the page itself is the heading below and not repeated here. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-2">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-2">
            <TextLink href={crumb.href}>{crumb.label}</TextLink>
            <span aria-hidden="true" className="text-ink-soft">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
