/** A year group opens its test: 300 pupils press Open within ten seconds, and each gets the whole paper. */
import { serverActions } from "../e2e/support/routes-of-the-app";
import { ask, askOk } from "./support/http";
import { figureOf, report } from "./support/report";
import { runSchedule } from "./support/schedule";
import { withSite } from "./support/site";
import { makeYearGroup } from "./support/year-group";

const PUPILS = 300;
const SECONDS = 10;
/** Pressed by a few before the clock runs, so that no first-use cost of the server is counted. */
const WARM_UP = 20;

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: PUPILS + WARM_UP, questions: 20 });
  const action = serverActions().find(({ name }) => name === "startAttemptAction");
  if (action === undefined) throw new Error("the built site has no action to start an attempt");

  const start = async (index: number): Promise<void> => {
    const cookie = group.pupils[index]?.cookie ?? "";
    const { status, body } = await ask({
      method: "POST",
      url: `${site.url}/pupil`,
      headers: {
        cookie,
        origin: site.url,
        "next-action": action.id,
        "content-type": "text/plain;charset=UTF-8",
        accept: "text/x-component",
      },
      body: JSON.stringify([{ assignmentId: group.assignmentId }]),
    });
    const attemptId = /"attemptId":"([0-9a-f-]{36})"/.exec(body.toString())?.[1];
    if (status !== 200 || attemptId === undefined) throw new Error(`start: status ${status}`);
    await askOk({
      method: "GET",
      url: `${site.url}/attempts/${attemptId}/paper`,
      headers: { cookie },
    });
  };

  await Promise.all(Array.from({ length: WARM_UP }, (_, index) => start(PUPILS + index)));
  const starts = await runSchedule({ ratePerSecond: PUPILS / SECONDS, seconds: SECONDS }, start);
  const { pool } = await import("@/lib/platform/db/pool");
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from "Attempt" where "assignmentId" = $1`,
    [group.assignmentId],
  );
  await pool.end();
  const stored = (rows[0]?.n ?? 0) - WARM_UP;
  report("pupils-start", [
    {
      what: "300 pupils starting within 10 s (Open pressed until the paper is there)",
      figure: figureOf(starts),
      bar: "p95 under 300 ms",
      met: starts.p95 < 300 && starts.errors === 0,
    },
    {
      what: "Attempts found in the database",
      figure: `${stored} of ${PUPILS}`,
      bar: "all",
      met: stored === PUPILS,
    },
  ]);
});
