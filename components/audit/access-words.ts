import type { AccessLine } from "@/lib/features/exams/access/types";

/** What programs call what was asked for, in the school's words. */
const ASKED: Readonly<Record<string, string>> = {
  "POST /login": "Signing in",
  "POST /logout": "Signing out",
  "GET /exam/start": "The paper",
  "GET /exam/paper": "The paper",
  "GET /exam/question/:id": "A question",
  "GET /exam/image/:id": "A picture",
  "POST /exam/answer": "Saving an answer",
  "GET /exam/progress": "The time that is left",
  "POST /exam/complete": "Handing in",
  "POST /exam/preferences": "Keeping how the page looks",
  "WS /exam/ws": "The pupil’s live line",
  "POST /practice/join": "Beginning a practice",
  "POST /practice/again": "Practising again",
  "GET /practice/attempts": "Attempts of a practice",
  "GET /practice/attempts/:number": "An attempt of a practice",
  "GET /api/progress": "How pupils stand",
  "GET /api/participants": "How pupils stand",
  "GET /api/delivery-stats": "The group in numbers",
  "GET /api/practice-totals": "Totals of a practice",
  "POST /api/control": "A command of staff",
  "GET /api/access": "Who was let in",
  "GET /api/export": "The results",
  "POST /api/sessions": "Another sitting",
  "GET /api/deliveries/:id/live-progress": "How pupils stand",
  "WS /api/deliveries/:id/ws": "Watching the group live",
  "WS group": "Watching the group live",
  "WS /ws": "A page’s live line",
  "POST /api/internal/exam-clients/event": "Telling what happens",
  "many others": "Many others",
};
const FINAL_RESULTS = /^POST \/api\/internal\/exam-clients\/[^/]*\/final-results$/;

const PROGRAMS: Readonly<Record<string, string>> = {
  "": "Somebody unknown",
  coordinator: "This server",
  node: "The group’s program",
};

/** Reasons that stand in the log as programs call them; the others are words already. */
const REASONS: Readonly<Record<string, string>> = {
  unauthenticated: "not signed in",
  forbidden: "their account may not",
  "not-found": "no such group",
};

/** What was asked for; what is not known stands as it was asked. */
export function askedInWords(what: string): string {
  return FINAL_RESULTS.test(what) ? "Handing over the results" : (ASKED[what] ?? what);
}

export const whoInWords = (who: string): string => PROGRAMS[who] ?? who;

export function accessInWords({ granted, reason }: AccessLine): string {
  return granted ? "Let in" : `Kept out: ${REASONS[reason] ?? reason}`;
}
