import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export interface TextLinkProps {
  readonly href: Route;
  readonly children: ReactNode;
}

/** A link inside text or a table cell. */
export function TextLink({ href, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      className="font-medium text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2"
    >
      {children}
    </Link>
  );
}
