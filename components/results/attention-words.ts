import type { AttentionReason } from "@/lib/core/analytics/attention";

/** Why a pupil should be seen, after the pupil's name. */
export const ATTENTION_REASONS: Readonly<Record<AttentionReason, string>> = {
  "not-started": "did not start",
  "not-handed-in": "did not hand in",
  low: "less than 40 % of the marks",
  "far-below-class": "far below the class",
  "many-empty": "left many answers empty",
};
