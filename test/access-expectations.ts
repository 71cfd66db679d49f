/**
 * Who may ask for what: one line for every page, route and server action. e2e/access.spec.ts walks Next's own
 * manifests and lib/web's own list as nobody and as each role; what is not listed here fails there.
 */
export type Asker = "nobody" | "pupil" | "teacher" | "administrator";
export const ASKERS: readonly Asker[] = ["nobody", "pupil", "teacher", "administrator"];

/** Those who get an answer. Everybody else is sent to sign in (pages, for nobody) or refused. */
export type Allowed = readonly Asker[];

const EVERYONE = ASKERS;
const PUPIL: Allowed = ["pupil"];
const TEACHER: Allowed = ["teacher"];
const ADMINISTRATOR: Allowed = ["administrator"];
const STAFF: Allowed = ["teacher", "administrator"];

/** Pages, by their place in app/ (app-paths-manifest.json). */
export const PAGES: Readonly<Record<string, Allowed>> = {
  "/_not-found/page": EVERYONE,
  // Sends everybody who is signed in to their own start page.
  "/(public)/page": ["pupil", "teacher", "administrator"],
  "/(public)/sign-in/page": EVERYONE,
  "/account/page": STAFF,
  "/admin/page": ADMINISTRATOR,
  "/admin/audit/page": ADMINISTRATOR,
  "/admin/audit/access/page": ADMINISTRATOR,
  "/admin/classes/page": ADMINISTRATOR,
  "/admin/classes/[classId]/page": ADMINISTRATOR,
  "/admin/classes/[classId]/slips/page": ADMINISTRATOR,
  "/admin/exams/page": ADMINISTRATOR,
  "/admin/exams/files/page": ADMINISTRATOR,
  "/admin/exams/new/page": ADMINISTRATOR,
  "/admin/exams/wall/page": ADMINISTRATOR,
  "/admin/exams/practice/page": ADMINISTRATOR,
  "/admin/exams/practice/new/page": ADMINISTRATOR,
  "/admin/exams/practice/[groupId]/page": ADMINISTRATOR,
  "/admin/exams/practice/[groupId]/poster/page": ADMINISTRATOR,
  "/admin/exams/[examId]/page": ADMINISTRATOR,
  "/admin/exams/[examId]/answers/page": ADMINISTRATOR,
  "/admin/exams/[examId]/slips/page": ADMINISTRATOR,
  "/admin/exams/[examId]/wall/page": ADMINISTRATOR,
  "/admin/exams/[examId]/groups/[groupId]/page": ADMINISTRATOR,
  "/admin/exams/[examId]/groups/[groupId]/paper/page": ADMINISTRATOR,
  "/admin/exams/[examId]/groups/[groupId]/slips/page": ADMINISTRATOR,
  "/admin/exams/[examId]/groups/[groupId]/timeline/page": ADMINISTRATOR,
  "/admin/exams/[examId]/groups/[groupId]/wall/page": ADMINISTRATOR,
  "/admin/people/page": ADMINISTRATOR,
  "/admin/people/[personId]/page": ADMINISTRATOR,
  "/admin/receipts/page": ADMINISTRATOR,
  "/admin/safeguarding/page": ADMINISTRATOR,
  "/pupil/page": PUPIL,
  "/pupil/attempts/[attemptId]/feedback/page": PUPIL,
  "/teacher/page": TEACHER,
  "/teacher/classes/page": TEACHER,
  "/teacher/exams/page": TEACHER,
  "/teacher/exams/practice/page": TEACHER,
  "/teacher/exams/[examId]/page": TEACHER,
  "/teacher/exams/[examId]/answers/page": TEACHER,
  "/teacher/exams/[examId]/questions/[questionKey]/page": TEACHER,
  "/teacher/exams/[examId]/results/[resultId]/page": TEACHER,
  "/teacher/exams/[examId]/results/[resultId]/report/page": TEACHER,
  "/teacher/lessons/page": TEACHER,
  "/teacher/lessons/import/page": TEACHER,
  "/teacher/lessons/new/page": TEACHER,
  "/teacher/lessons/[documentId]/page": TEACHER,
  "/teacher/lessons/[documentId]/questions/page": TEACHER,
  "/teacher/receipts/page": TEACHER,
  "/teacher/results/[assignmentId]/page": TEACHER,
  "/teacher/results/[assignmentId]/marking/[versionId]/page": TEACHER,
  "/teacher/results/[assignmentId]/papers/[attemptId]/page": TEACHER,
  "/teacher/results/[assignmentId]/questions/[versionId]/page": TEACHER,
  "/teacher/safeguarding/page": TEACHER,
  "/teacher/tests/page": TEACHER,
  "/teacher/tests/[assessmentId]/page": TEACHER,
  "/teacher/tests/[assessmentId]/export/page": TEACHER,
  "/teacher/tests/[assessmentId]/print/page": TEACHER,
};

/** Pages that refuse a thing nobody has as they refuse somebody else's, so that neither can be told from the other. */
export const OWN_ONLY: ReadonlySet<string> = new Set(["/pupil/attempts/[attemptId]/feedback/page"]);

/** Route handlers of Next, by their place in app/. */
export const HANDLERS: Readonly<Record<string, Allowed>> = {
  "/api/auth/[...nextauth]/route": EVERYONE,
  "/api/documents/route": TEACHER,
  "/api/exams/packages/route": ADMINISTRATOR,
  "/api/exams/[examId]/finals/route": TEACHER,
  "/api/exams/marks/route": TEACHER,
  "/api/exams/pictures/[id]/route": TEACHER,
  "/api/exams/results/route": TEACHER,
  "/api/files/[id]/route": ["pupil", "teacher"],
  "/api/questions/import/route": TEACHER,
  "/api/results/marks/route": TEACHER,
  "/api/results/[assignmentId]/grid/route": TEACHER,
  "/api/results/[assignmentId]/route": TEACHER,
  "/api/tests/[assessmentId]/questions/route": TEACHER,
  "/icon.svg/route": EVERYONE,
  // Holds nothing of the school: the deck comes by message from the page around it.
  "/preview/frame/route": EVERYONE,
};

/** What lib/web answers itself: "METHOD path". */
export const PROGRAM_ROUTES: Readonly<Record<string, Allowed>> = {
  "GET /healthz": EVERYONE,
  "GET /attempts/:id/paper": PUPIL,
  "GET /attempts/:id/progress": PUPIL,
  "POST /attempts/:id/answer": PUPIL,
  "POST /attempts/:id/complete": PUPIL,
  "POST /attempts/:id/preferences": PUPIL,
  "POST /attempts/:id/run": PUPIL,
  "GET /pupil/attempts/:id": PUPIL,
  "GET /api/deliveries/:id/live-progress": STAFF,
  "POST /api/sessions": ADMINISTRATOR,
  // Exam nodes alone, by their signature.
  "POST /api/internal/exam-clients/event": [],
  "POST /api/internal/exam-clients/:id/final-results": [],
  // The worker that keeps the player for a reload without a connection: the same for everybody.
  "GET /pupil/attempts/sw.js": EVERYONE,
  // Python for the browser, and the frame it runs in: they hold nothing of the school.
  "GET /python/frame": EVERYONE,
  "GET /python/:file": EVERYONE,
};

/** Server actions, by the name they are exported under (server-reference-manifest.json). */
export const ACTIONS: Readonly<Record<string, Allowed>> = {
  actOnConcernAction: STAFF,
  acceptAllAction: TEACHER,
  acceptQuestionAction: TEACHER,
  addExamPupilAction: ADMINISTRATOR,
  addQuestionAction: TEACHER,
  addTeacherAction: ADMINISTRATOR,
  archiveClassAction: ADMINISTRATOR,
  askForDraftsAction: STAFF,
  assignAction: TEACHER,
  cancelGenerationAction: TEACHER,
  changeOwnPasswordAction: STAFF,
  collectGroupAction: ADMINISTRATOR,
  commandGroupsAction: ADMINISTRATOR,
  composeExamAction: ADMINISTRATOR,
  composePracticeAction: ADMINISTRATOR,
  copyAssessmentAction: TEACHER,
  countAbsentAction: ADMINISTRATOR,
  createClassAction: ADMINISTRATOR,
  createFromLessonAction: TEACHER,
  createPupilAction: ADMINISTRATOR,
  createStaffAction: ADMINISTRATOR,
  decideLateAction: TEACHER,
  decideModelAnswerAction: TEACHER,
  disablePersonAction: ADMINISTRATOR,
  editQuestionAction: TEACHER,
  enablePersonAction: ADMINISTRATOR,
  enrolPupilAction: ADMINISTRATOR,
  finishExamReviewAction: TEACHER,
  launchGroupsAction: ADMINISTRATOR,
  listQuestionsAction: TEACHER,
  proveQuestionAction: TEACHER,
  publishAssessmentAction: TEACHER,
  readGenerationAction: TEACHER,
  regenerateQuestionAction: TEACHER,
  rejectQuestionAction: TEACHER,
  releaseFeedbackAction: TEACHER,
  removeDocumentAction: TEACHER,
  removePupilAction: ADMINISTRATOR,
  removeTeacherAction: ADMINISTRATOR,
  renameDocumentAction: TEACHER,
  resetPasswordAction: ADMINISTRATOR,
  makeClassSlipsAction: ADMINISTRATOR,
  restoreClassAction: ADMINISTRATOR,
  restoreDocumentAction: TEACHER,
  restorePupilAction: ADMINISTRATOR,
  saveAssessmentAction: TEACHER,
  runExamProgramsAction: TEACHER,
  setExamGradeAction: TEACHER,
  signOutAction: EVERYONE,
  suggestExamScoresAction: TEACHER,
  suggestScoresAction: TEACHER,
  startAttemptAction: PUPIL,
  startGenerationAction: TEACHER,
  tearDownGroupAction: ADMINISTRATOR,
  tryAnswerAction: TEACHER,
  unassignAction: TEACHER,
  undoAction: TEACHER,
  unpublishAssessmentAction: TEACHER,
};
