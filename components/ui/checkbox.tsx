"use client";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import type { CheckboxProps as AriaCheckboxProps } from "react-aria-components";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import { useFieldDefault } from "./form-values";

export interface CheckboxProps extends Omit<AriaCheckboxProps, "className" | "children" | "style"> {
  readonly children?: ReactNode;
}

/** One yes or no. Without words beside it, it needs `aria-label`. */
export function Checkbox({ children, defaultSelected, ...rest }: CheckboxProps) {
  const typed = useFieldDefault(rest.name, undefined);
  const start = typed === undefined ? defaultSelected : typed !== "";
  return (
    <AriaCheckbox
      {...rest}
      {...(rest.isSelected === undefined && start !== undefined && { defaultSelected: start })}
      className="group flex min-h-9 cursor-pointer items-center gap-2.5 data-disabled:cursor-not-allowed data-disabled:opacity-55"
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="flex size-5.5 shrink-0 items-center justify-center rounded-[5px] border-2 border-line-strong bg-surface group-data-focus-visible:outline-3 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-focus group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-selected:border-accent group-data-selected:bg-accent">
            {isIndeterminate && <Minus aria-hidden="true" size={16} className="text-on-accent" />}
            {isSelected && !isIndeterminate && (
              <Check aria-hidden="true" size={16} strokeWidth={3} className="text-on-accent" />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
