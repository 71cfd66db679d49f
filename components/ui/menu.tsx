"use client";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Goes somewhere … */
  readonly href?: string;
  /** … or does something. */
  readonly onAction?: () => void;
  readonly isDisabled?: boolean;
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The less common things that can be done with something. */
export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        placement="bottom end"
        className="min-w-48 rounded-control border border-line bg-surface p-1 shadow-raised"
      >
        <AriaMenu aria-label={label} className="outline-none">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      {...(entry.href !== undefined && { href: entry.href })}
      {...(entry.onAction !== undefined && { onAction: entry.onAction })}
      {...(entry.isDisabled !== undefined && { isDisabled: entry.isDisabled })}
      className="flex min-h-10 cursor-pointer items-center gap-2.5 rounded-control px-3 py-1.5 text-ink no-underline outline-none data-disabled:opacity-50 data-focused:bg-accent-soft"
    >
      {entry.icon}
      {entry.label}
    </MenuItem>
  );
}
