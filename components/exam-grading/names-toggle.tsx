import { Eye, EyeOff } from "lucide-react";
import type { Route } from "next";
import { LinkButton } from "@/components/ui/link-button";

interface NamesToggleProps {
  readonly anonymous: boolean;
  /** The same page with names the other way. */
  readonly other: Route;
}

/** Marking is fairer without names; they come back with one press. */
export function NamesToggle({ anonymous, other }: NamesToggleProps) {
  const Icon = anonymous ? Eye : EyeOff;
  return (
    <LinkButton href={other} icon={<Icon aria-hidden="true" size={18} />}>
      {anonymous ? "Show names" : "Hide names"}
    </LinkButton>
  );
}
