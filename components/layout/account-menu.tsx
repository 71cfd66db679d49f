"use client";
import { ChevronDown, KeyRound, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { Theme } from "./theme-choice";
import { chooseTheme } from "./theme-choice";

export interface AccountMenuProps {
  readonly name: string;
  readonly signOut: () => Promise<void>;
}

const icon = { "aria-hidden": true, size: 18 } as const;

/** Whose session this is, how the pages look, and the way out. */
export function AccountMenu({ name, signOut }: AccountMenuProps) {
  const [isLeaving, startLeaving] = useTransition();
  const theme = (choice: Theme) => () => chooseTheme(choice);
  return (
    <Menu
      label="Your account"
      trigger={
        <Button variant="quiet" isPending={isLeaving} className="max-w-56">
          <span className="truncate">{name}</span>
          <ChevronDown {...icon} className="shrink-0" />
        </Button>
      }
      entries={[
        { id: "light", label: "Light", icon: <Sun {...icon} />, onAction: theme("light") },
        { id: "dark", label: "Dark", icon: <Moon {...icon} />, onAction: theme("dark") },
        {
          id: "system",
          label: "As the computer",
          icon: <Monitor {...icon} />,
          onAction: theme("system"),
        },
        {
          id: "password",
          label: "Change your password",
          icon: <KeyRound {...icon} />,
          href: "/account",
        },
        {
          id: "sign-out",
          label: "Sign out",
          icon: <LogOut {...icon} />,
          onAction: () => startLeaving(signOut),
        },
      ]}
    />
  );
}
