import type { ToldEvent } from "@/lib/core/exams/wall/told-event";

const STATES: Readonly<Record<string, string>> = {
  pause: "Paused",
  rest_break: "Rest break begins",
  resume: "Goes on",
  extend: "More time given",
  message: "Message sent to the pupil",
  lower_hand: "Hand taken down by staff",
  reopen: "Opened again",
  end: "Ended by staff",
};
const ENDINGS: Readonly<Record<string, string>> = {
  user_submitted: "Handed in",
  time_expired: "Time was up: handed in",
};

/** What kinds of marks there are on the axis. */
export type MarkKind = "state" | "answer" | "hand" | "away" | "line" | "device";

export const MARKS: Readonly<Record<MarkKind, string>> = {
  state: "Begun, paused, went on, handed in",
  answer: "Answer saved",
  hand: "Hand up",
  away: "Exam not in front",
  line: "Connection lost",
  device: "Another computer",
};

/** @returns undefined for what is in the table alone: a battery's percent, and that a thing is as it should be again. */
export function markOf(event: ToldEvent): MarkKind | undefined {
  if (event.type === "answer_submitted") return "answer";
  if (event.type !== "participant_signal") return "state";
  const isOn = event.value === true || event.value === "true";
  if (event.kind === "device_change") return "device";
  if (event.kind === "hand_up") return isOn ? "hand" : undefined;
  if (isOn || event.kind === "battery") return undefined;
  return event.kind === "focus" ? "away" : "line";
}

/** What happened, as a fact: "Exam not in front". */
export function eventInWords(event: ToldEvent): string {
  switch (event.type) {
    case "participant_started":
      return "Begins";
    case "answer_submitted":
      return `Answer saved (${event.questions_answered} of ${event.total_questions})${standingInWords(event.standing)}`;
    case "participant_completed":
      return ENDINGS[event.termination_reason] ?? "Closed by staff";
    case "participant_state":
      return STATES[event.reason] ?? "Changed";
    case "participant_signal":
      return signalInWords(event.kind, event.value);
  }
}

function standingInWords(standing: string): string {
  if (standing === "kept") return "; kept beside a later one";
  return standing === "late" ? "; after the time was up" : "";
}

function signalInWords(
  kind: Extract<ToldEvent, { type: "participant_signal" }>["kind"],
  value: string | number | boolean,
): string {
  const isOn = value === true || value === "true";
  if (kind === "battery") return `Battery ${value} %`;
  if (kind === "device_change") return "Goes on at another computer";
  const words = {
    hand_up: ["Hand up", "Hand down"],
    focus: ["Exam in front again", "Exam not in front"],
    connection: ["Connected", "No connection"],
  } as const;
  return words[kind][isOn ? 0 : 1];
}
