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

/** A line of the log as a person reads it. */
export interface AccessLine {
  readonly id: string;
  /** ISO time of the last one. */
  readonly at: string;
  /** A name where it is known; else what the line itself says. */
  readonly who: string;
  readonly what: string;
  /** The group's name; "" for none that is known. */
  readonly group: string;
  readonly granted: boolean;
  readonly reason: string;
  readonly times: number;
}
