import { Badge } from "@/components/ui/badge";
import type { Role } from "@/lib/core/access/permissions";

const NAMES: Readonly<Record<Role, string>> = {
  pupil: "Pupil",
  teacher: "Teacher",
  administrator: "Administrator",
};

/** The word for a role, as everybody in the school says it. */
export const roleName = (role: Role): string => NAMES[role];

export function RoleBadge({ role }: { readonly role: Role }) {
  return <Badge tone={role === "pupil" ? "neutral" : "accent"}>{NAMES[role]}</Badge>;
}
