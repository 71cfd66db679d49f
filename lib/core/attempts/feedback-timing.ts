/** When a test lets its pupils read feedback, in the names of the wire. */
export type FeedbackTiming = "on-hand-in" | "when-released" | "never";

export interface FeedbackGate {
  readonly timing: FeedbackTiming;
  readonly handedIn: boolean;
  /** When the teacher released feedback to the class. */
  readonly releasedAt: Date | undefined;
}

/** Feedback holds the key: before this says so, none of it leaves the server. */
export function mayReadFeedback({ timing, handedIn, releasedAt }: FeedbackGate): boolean {
  if (!handedIn) return false;
  if (timing === "on-hand-in") return true;
  return timing === "when-released" && releasedAt !== undefined;
}
