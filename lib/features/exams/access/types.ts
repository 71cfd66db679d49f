/** Who was let in or kept out of what, and why. */
export interface AccessNote {
  /** ISO time. */
  readonly at: string;
  /** A person's id, "node", "command line", or "" for somebody unknown. */
  readonly subject: string;
  readonly what: string;
  /** The delivery it is about; "" where that is not known. */
  readonly group: string;
  readonly granted: boolean;
  readonly reason: string;
  readonly times: number;
}
