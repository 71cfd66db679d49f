/** A computing lesson: a class presses Test at once, six tests each, and every result is what that pupil's program does. */
import { runNewsSchema } from "@/lib/core/attempts/run-protocol";
import type { QuestionPlan } from "@/test/assigned-test";
import { askOk } from "./support/http";
import { measured } from "./support/percentiles";
import { report } from "./support/report";
import { withSite } from "./support/site";
import type { StartedAttempt } from "./support/start-attempts";
import { startAttempts } from "./support/start-attempts";
import { makeYearGroup } from "./support/year-group";

const PUPILS = 30;
const BAR_MS = 10_000;
const NUMBERS = [0, 1, 2, 5, 10, 100];

/** Six tests that pupils see: three that call the function, three that type a number in. */
const QUESTION: QuestionPlan = {
  type: "python-code",
  points: 6,
  content: {
    v: 1,
    starter: "def total(last):\n",
    tests: NUMBERS.map((number, index) => ({
      id: `t${index}`,
      call: index < 3 ? `total(${number})` : "",
      input: index < 3 ? "0" : String(number),
      expected: String((number * (number + 1)) / 2),
    })),
    hiddenTests: 0,
    required: [],
    forbidden: [],
    seconds: 5,
  },
  key: { v: 1, solution: "pass", hidden: [], hiddenWeight: 0 },
};

/** What pupils write, and how many of the six tests it passes. */
const WRITTEN = [
  { body: "range(1, last + 1)", passes: 6 },
  // One short, as half a class has it at first: right for 0 alone.
  { body: "range(1, last)", passes: 1 },
  { body: "range(last + 1) if last > 2 else [0]", passes: 4 },
] as const;

interface Pupil extends StartedAttempt {
  readonly source: string;
  readonly passes: number;
}

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: PUPILS + 1, questions: [QUESTION] });
  const [questionId = ""] = group.questionIds;
  const everybody = (await startAttempts(site, group)).map(pupilWriting);
  const [early, ...pupils] = everybody;
  if (early === undefined) throw new Error("nobody came");
  // Somebody ran something before: a lesson does not begin with thirty presses.
  await press(early, questionId, "3");

  const tested = await pressAll(pupils, async (pupil) => {
    const news = await press(pupil, questionId, null);
    return "tests" in news && news.tests.filter(({ passed }) => passed).length === pupil.passes
      ? NUMBERS.length
      : 0;
  });
  const ran = await pressAll(pupils, async (pupil) => {
    const news = await press(pupil, questionId, "4");
    return "screen" in news && news.problem === null ? 1 : 0;
  });
  const { pool } = await import("@/lib/platform/db/pool");
  await pool.end();
  const asked = PUPILS * NUMBERS.length;
  report("python", [
    {
      what: `${PUPILS} pupils press Test at once, six tests each: the last result`,
      figure: `${seconds(tested.lastMs)} (half of them within ${seconds(tested.p50)})`,
      bar: "under 10 s",
      met: tested.lastMs < BAR_MS,
    },
    {
      what: "Results of those tests that are what each pupil's program does",
      figure: `${tested.right} of ${asked}`,
      bar: "all",
      met: tested.right === asked,
    },
    {
      what: "Python runs a second, each in an interpreter of its own",
      figure: ((asked * 1000) / tested.lastMs).toFixed(1),
      bar: "",
      met: true,
    },
    {
      what: `${PUPILS} pupils press Run at once: the last result`,
      figure: `${seconds(ran.lastMs)}, ${ran.right} of ${PUPILS} as they should be`,
      bar: "under 10 s",
      met: ran.lastMs < BAR_MS && ran.right === PUPILS,
    },
  ]);
});

function pupilWriting(attempt: StartedAttempt, index: number): Pupil {
  const { body, passes } = WRITTEN[index % WRITTEN.length] ?? WRITTEN[0];
  const source = `# pupil ${index}\ndef total(last):\n    return sum(${body})\n\nprint(total(int(input())))\n`;
  return { ...attempt, source, passes };
}

/** @param work what comes back is counted as right. */
async function pressAll(pupils: readonly Pupil[], work: (pupil: Pupil) => Promise<number>) {
  const began = performance.now();
  const answered = await Promise.all(
    pupils.map(async (pupil) => {
      const right = await work(pupil);
      return { right, ms: performance.now() - began };
    }),
  );
  const times = answered.map(({ ms }) => ms);
  return {
    right: answered.reduce((sum, { right }) => sum + right, 0),
    lastMs: Math.max(...times),
    p50: measured(times, 0).p50,
  };
}

/** As the player asks. @param input what is typed in; null: the tests. @returns the last of the news. */
async function press({ url, cookie, source }: Pupil, questionId: string, input: string | null) {
  const headers = {
    cookie,
    origin: new URL(url).origin,
    "content-type": "application/json",
  };
  const body = JSON.stringify({ question_id: questionId, source, input });
  const reply = await askOk({ method: "POST", url: `${url}/run`, headers, body });
  const last = reply.toString().trim().split("\n").at(-1) ?? "";
  return runNewsSchema.parse(JSON.parse(last));
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
