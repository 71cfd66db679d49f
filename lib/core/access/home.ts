import type { Role } from "./permissions";

/** Where each role's day begins. */
export const HOME = {
  pupil: "/pupil",
  teacher: "/teacher",
  administrator: "/admin",
} as const satisfies Record<Role, string>;
