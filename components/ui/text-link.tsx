import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

export interface TextLinkProps<Href extends string> {
  readonly href: Route<Href>;
  readonly children: ReactNode;
}

/** A link inside text or a table cell. */
export function TextLink<Href extends string>({ href, children }: TextLinkProps<Href>) {
  return (
    <Link
      href={href}
      className="font-medium text-accent underline decoration-1 underline-offset-3 hover:text-accent-strong hover:decoration-2"
    >
      {children}
    </Link>
  );
}
