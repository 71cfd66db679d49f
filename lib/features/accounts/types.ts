import type { Role } from "@/lib/core/access/permissions";

/** Who is looking at a page. */
export interface Viewer {
  readonly personId: string;
  readonly role: Role;
  readonly givenName: string;
  readonly fullName: string;
  readonly schoolName: string;
}

/** One person as the list of people shows them. */
export interface PersonSummary {
  readonly personId: string;
  readonly role: Role;
  readonly givenName: string;
  readonly familyName: string;
  /** What they sign in with: an address, or a user name. */
  readonly signInName: string;
  /** Names of the classes they are in or teach. */
  readonly classes: readonly string[];
  readonly isDisabled: boolean;
  /** ISO time of the last request of any of their sessions. */
  readonly lastSeenAt: string | undefined;
}

/** New slips for a whole class. */
export interface ClassSlips {
  /** In the order of the class's list. */
  readonly slips: readonly SignInSlip[];
  /** Names of those who get none: their account is shut, or they have no user name. */
  readonly leftOut: readonly string[];
}

/** What goes on a slip: shown once, never kept. */
export interface SignInSlip {
  readonly personId: string;
  readonly fullName: string;
  /** Classes' codes of a pupil; empty for staff. */
  readonly classCodes: readonly string[];
  readonly signInName: string;
  readonly password: string;
}
