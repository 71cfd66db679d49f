import type { ExamParts } from "@/components/attempt-player/exam-parts";
import { PastAttempts } from "./past-attempts";
import { ResultScreen } from "./result-screen";

/** What a practice adds to the player: past attempts in the bar, and after handing in the result. */
export const PRACTICE_PARTS: ExamParts = {
  inRoom: (player) => player,
  Bar: PastAttempts,
  Stage: ({ handedIn, children }) => (handedIn ? <ResultScreen /> : children),
};
