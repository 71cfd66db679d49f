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
}

/** The places of a role. On a narrow screen the row scrolls sideways rather than hiding in a menu. */
export function MainNav({ entries }: { readonly entries: readonly NavEntry[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="-mx-1 overflow-x-auto print:hidden">
      <ul className="flex gap-1 px-1 py-1">
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
  return path === entry.href || (entry.exact !== true && path.startsWith(`${entry.href}/`));
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
        "flex min-h-10 items-center gap-2 rounded-control px-3 font-semibold whitespace-nowrap no-underline",
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
