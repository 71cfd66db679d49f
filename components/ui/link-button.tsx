import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import type { ButtonSize, ButtonVariant } from "./button-style";
import { buttonStyle } from "./button-style";

export interface LinkButtonProps<Href extends string> {
  readonly href: Route<Href>;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that looks like a button: the page's main way on. */
export function LinkButton<Href extends string>({
  href,
  variant = "secondary",
  size = "medium",
  icon,
  className,
  children,
}: LinkButtonProps<Href>) {
  return (
    <Link href={href} className={buttonStyle(variant, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
