/** Ten real minutes without a network in the middle of a test, in a real browser: what was written meanwhile arrives. */
import { report } from "./support/report";
import { withSite } from "./support/site";
import { openBrowser, outageLine, untilSaved, writeFor } from "./support/writing-without-network";
import { makeYearGroup } from "./support/year-group";

const MINUTES = Number(process.argv[2] ?? 10);
const QUESTIONS = 10;

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: 1, questions: QUESTIONS });
  const { startAttempt } = await import("@/lib/features/attempts/mutations");
  const { pool } = await import("@/lib/platform/db/pool");
  const [pupil] = group.pupils;
  if (pupil === undefined) throw new Error("no pupil was made");
  const actor = { personId: pupil.personId, role: "pupil" as const, sessionId: undefined };
  const attemptId = await startAttempt(actor, { assignmentId: group.assignmentId }, new Date());
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = pupil.cookie.split("=");
    await context.addCookies([{ name, value, url: site.url }]);
    const page = await context.newPage();
    await page.goto(`${site.url}/pupil/attempts/${attemptId}`);
    await page.getByRole("button", { name: "Start" }).click();
    await context.setOffline(true);
    await writeFor(MINUTES, QUESTIONS, () => page.getByRole("radio").first().check(), page);
    await context.setOffline(false);
    const ms = await untilSaved(page);
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from "Answer" where "attemptId" = $1`,
      [attemptId],
    );
    report("outage", [
      outageLine(
        `Answers written during ${MINUTES} minutes without a network, found in the database afterwards`,
        rows[0]?.n ?? 0,
        QUESTIONS,
        ms,
      ),
    ]);
  } finally {
    await browser.close();
    await pool.end();
  }
});
