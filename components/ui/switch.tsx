"use client";
import type { ReactNode } from "react";
import type { SwitchProps as AriaSwitchProps } from "react-aria-components";
import { Switch as AriaSwitch } from "react-aria-components";

export interface SwitchProps extends Omit<AriaSwitchProps, "className" | "children" | "style"> {
  readonly children: ReactNode;
}

/** A setting that takes effect at once. In a form that is sent, use Checkbox. */
export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className="group flex min-h-9 cursor-pointer items-center gap-3 data-disabled:cursor-not-allowed data-disabled:opacity-55"
    >
      <span className="flex h-6.5 w-11.5 shrink-0 items-center rounded-full border-2 border-line-strong bg-sunken px-0.5 group-data-focus-visible:outline-3 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-4.5 rounded-full bg-line-strong transition-transform group-data-selected:translate-x-5 group-data-selected:bg-on-accent" />
      </span>
      {children}
    </AriaSwitch>
  );
}
