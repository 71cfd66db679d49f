"use client";
import type { ReactNode } from "react";
import type { ButtonProps as AriaButtonProps } from "react-aria-components";
import { Button as AriaButton } from "react-aria-components";
import type { ButtonSize, ButtonVariant } from "./button-style";
import { buttonStyle } from "./button-style";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children" | "style"> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** An icon from lucide, before the words. A button without words needs `aria-label`. */
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A press does something here and now; to go somewhere use LinkButton. While `isPending`, presses do nothing. */
export function Button({
  variant = "secondary",
  size = "medium",
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonStyle(variant, size, className)}>
      {icon}
      {children}
    </AriaButton>
  );
}
