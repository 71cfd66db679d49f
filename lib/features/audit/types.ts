/** One entry of the record of what was done. */
export interface AuditEntry {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  /** Name of who did it; undefined where the program itself or the command line acted. */
  readonly actor: string | undefined;
  readonly action: string;
  readonly subjectType: string;
  /** Name of the person or class it is about, where that is still known. */
  readonly subject: string | undefined;
  readonly details: string;
}
