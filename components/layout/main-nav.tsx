"use client";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export interface NavEntry {
  readonly href: Route;
  readonly label: string;
  readonly icon: ReactNode;
  /** Current only on exactly this address: for a home whose address begins all others. */
  readonly exact?: boolean;
  /** Where else it is current: places that are reached from it and have addresses of their own. */
  readonly also?: readonly string[];
}

/** The places of a role. On a narrow screen they stand without their pictures, in as many rows as they need: none is hidden. */
export function MainNav({ entries }: { readonly entries: readonly NavEntry[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="print:hidden max-sm:-mx-2">
      <ul className="flex flex-wrap gap-x-1 py-1">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink entry={entry} isCurrent={isCurrent(entry, path)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isCurrent(entry: NavEntry, path: string): boolean {
  if (entry.exact === true) return path === entry.href;
  const { href, also = [] } = entry;
  return [href, ...also].some((place) => path === place || path.startsWith(`${place}/`));
}

interface NavLinkProps {
  readonly entry: NavEntry;
  readonly isCurrent: boolean;
}

function NavLink({ entry, isCurrent: current }: NavLinkProps) {
  return (
    <Link
      href={entry.href}
      aria-current={current ? "page" : undefined}
      className={classNames(
        "flex min-h-10 items-center gap-2 rounded-control px-2 font-semibold sm:px-3 max-sm:[&_svg]:hidden whitespace-nowrap no-underline",
        current
          ? "bg-accent-soft text-accent-strong"
          : "text-ink-soft hover:bg-sunken hover:text-ink",
      )}
    >
      {entry.icon}
      {entry.label}
    </Link>
  );
}
