import { CLOSE } from "@/lib/core/exams/socket";

interface OverWords {
  readonly heading: string;
  readonly lead: string;
}

const BY_PUPIL: OverWords = {
  heading: "You have finished",
  lead: "Well done. Your work is handed in and safe.",
};
const BY_TIME: OverWords = {
  heading: "The time is over",
  lead: "Well done. Everything you saved is handed in and safe. You need not do anything.",
};
const BY_ADMIN: OverWords = {
  heading: "The exam has been ended",
  lead: "Your invigilator has ended it. Everything you saved is handed in and safe.",
};
const OTHERWISE: OverWords = {
  heading: "The exam is closed",
  lead: "Everything you saved is kept. Your invigilator can tell you what happens next.",
};

/** @param reason how the server says it ended; undefined before it has said so, when the line's code stands for it. */
export function overWords(reason: string | undefined, closed: number | undefined): OverWords {
  if (reason === "time_expired") return BY_TIME;
  if (reason === "user_submitted") return BY_PUPIL;
  if (reason === "admin_terminated") return BY_ADMIN;
  if (reason !== undefined) return OTHERWISE;
  return closed === CLOSE.endedByAdmin ? BY_ADMIN : BY_PUPIL;
}
