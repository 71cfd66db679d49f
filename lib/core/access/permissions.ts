/**
 * The one permission table. Every loader, action and handler asks it before it reads or writes; which rows
 * of its own a person may touch (a teacher's class, a pupil's attempt) is checked where the data is read.
 */
export const ROLES = ["pupil", "teacher", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = {
  "documents.use": ["teacher"],
  "questions.use": ["teacher"],
  "assessments.use": ["teacher"],
  "classes.view": ["teacher", "administrator"],
  "results.view": ["teacher"],
  "answers.mark": ["teacher"],
  "files.view": ["teacher", "pupil"],
  "attempts.take": ["pupil"],
  "preferences.keep": ["pupil"],
  "password.change": ["teacher", "administrator"],
  "exams.manage": ["administrator"],
  "exams.watch": ["teacher", "administrator"],
  "exams.grade": ["teacher"],
  "model-answers.draft": ["teacher", "administrator"],
  "model-answers.accept": ["teacher"],
  "practice.totals": ["teacher"],
  "receipts.view": ["teacher", "administrator"],
  "safeguarding.view": ["teacher", "administrator"],
  "people.manage": ["administrator"],
  "classes.manage": ["administrator"],
  "audit.view": ["administrator"],
  "health.view": ["administrator"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role may do a thing at all. */
export function can(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}

/** Who is asking: made from a session row by platform/auth, or by the command line for its operator. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
  readonly sessionId: string | undefined;
}
