/** The class page of a year group: 240 pupils × 40 questions, opened by ten teachers at once. */
import { gzipSync } from "node:zlib";
import { askOk } from "./support/http";
import { measured } from "./support/percentiles";
import { figureOf, report } from "./support/report";
import { withSite } from "./support/site";
import { makeYearGroup } from "./support/year-group";

const AT_ONCE = 10;
const ROUNDS = 20;

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: 240, questions: 40 });
  await answerEverything(group);
  const open = () =>
    askOk({
      method: "GET",
      url: `${site.url}/teacher/results/${group.assignmentId}`,
      headers: { cookie: group.teacherCookie },
    });
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  const latencies: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        await open();
        latencies.push(performance.now() - began);
      }),
    );
  }
  const page = await open();
  const result = measured(latencies, 0);
  report("class-page", [
    {
      what: "Class page, 240 pupils × 40 questions, 10 at once",
      figure: figureOf(result),
      bar: "p95 under 300 ms",
      met: result.p95 < 300,
    },
    {
      what: "Its HTML",
      figure: `${(page.length / 1024).toFixed(0)} kB, ${(gzipSync(page).length / 1024).toFixed(0)} kB gzip`,
      bar: "",
      met: true,
    },
  ]);
  const { pool } = await import("@/lib/platform/db/pool");
  await pool.end();
});

/** Every pupil hands in a whole paper, through the real save and mark path. */
async function answerEverything(group: Awaited<ReturnType<typeof makeYearGroup>>): Promise<void> {
  const { sitTest, readPaper } = await import("@/cli/demo/sit-test");
  const { getAssessmentOf } = await import("./support/assessment-of");
  const paper = await readPaper(await getAssessmentOf(group.assignmentId));
  const queue = group.pupils.entries();
  const hand = async (): Promise<void> => {
    for (const [seed, { personId }] of queue) {
      await sitTest(paper, {
        pupil: { personId, role: "pupil", sessionId: undefined },
        assignmentId: group.assignmentId,
        startedAt: new Date(),
        ability: (seed % 5) - 2,
        answered: paper.length,
        essays: ["", "", ""],
        seed,
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
}
