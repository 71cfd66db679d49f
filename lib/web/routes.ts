import { ATTEMPT_ROUTES } from "./answer-saves";
import { EXAM_CLIENT_ROUTES } from "./exam-client-routes";
import { EXAM_ROUTES } from "./exam-routes";
import { health } from "./health";
import { PLAYER_ROUTES } from "./player-page";
import { PROGRAM_RUNS } from "./program-runs";
import { PYTHON_FILES } from "./python-files";
import type { ProgramRoute } from "./route";

/** What the program around Next answers itself: one line for each route. Everything else is a page of Next. */
export const ROUTES: readonly ProgramRoute[] = [
  { method: "GET", path: "/healthz", needsDatabase: false, handle: health },
  ...ATTEMPT_ROUTES,
  ...PROGRAM_RUNS,
  ...PLAYER_ROUTES,
  ...PYTHON_FILES,
  ...EXAM_ROUTES,
  ...EXAM_CLIENT_ROUTES,
];
