import { expect, test } from "vitest";
import { NOTHING_DRAWN } from "@/lib/core/python/turtle/drawing";
import { getPaperPage } from "@/lib/features/results/papers/data";
import { newId } from "@/lib/platform/db/new-id";
import { assignTest } from "@/test/assigned-test";
import { getFeedback } from "../feedback/data";
import { handInAttempt, startAttempt } from "../mutations";
import { saveAnswerFor } from "../saving/mutations";
import { runPrograms } from "./job";

const START = new Date("2026-03-02T10:00:00Z");
const SIDE = { kind: "line", by: 1, points: [0, 0, 100, 0], colour: "black", width: 1 } as const;

test("what a pupil's turtle drew is kept with the mark: the teacher and then the pupil see it beside what was wanted", async () => {
  const drawing = { ...NOTHING_DRAWN, marks: [SIDE], lines: 1 };
  const asked = { id: "a", call: "", input: "", expected: "", draws: { looks: false, drawing } };
  const shown = { starter: "", tests: [asked], hiddenTests: 0, required: [], forbidden: [] };
  const given = await assignTest({
    questions: [
      {
        type: "python-code",
        points: 2,
        content: { v: 1, ...shown, seconds: 5 },
        key: { v: 1, solution: "import turtle\nturtle.fd(100)", hidden: [], hiddenWeight: 50 },
      },
    ],
  });
  const pupil = { personId: given.pupilIds[0] ?? "", role: "pupil", sessionId: undefined } as const;
  const attemptId = await startAttempt(pupil, given, START);
  const client = { client_id: newId(), based_on: 0 };
  const source = "import turtle\nturtle.goto(100, 0)\nturtle.goto(100, 50)";
  const save = { question_id: given.questionIds[0] ?? "", response: { v: 1, source } };
  const timed = { ...save, client_seq: 1, client_time: "", ...client };
  await saveAnswerFor({ personId: pupil.personId }, attemptId, timed, START);
  await handInAttempt(pupil, attemptId, { ...client, client_seq: 2 }, START);
  await runPrograms({ attemptId });
  const both = {
    wanted: { marks: [{ points: [0, 0, 100, 0] }] },
    drawn: { marks: [{ points: [0, 0, 100, 0, 100, 50] }] },
  };
  const { answers } = await getPaperPage(given.teacherId, attemptId, START);
  expect(answers).toMatchObject([{ points: 0, drawings: [both] }]);
  const feedback = await getFeedback(pupil, attemptId);
  expect(feedback).toMatchObject({ questions: [{ drawings: [both] }] });
});
