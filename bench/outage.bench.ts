/** Ten real minutes without a network in the middle of a test, in a real browser: what was written meanwhile arrives. */
import type { Page } from "playwright";
import { chromium } from "playwright";
import { report } from "./support/report";
import { withSite } from "./support/site";
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
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH !== undefined && { executablePath: process.env.CHROMIUM_PATH }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = pupil.cookie.split("=");
    await context.addCookies([{ name, value, url: site.url }]);
    const page = await context.newPage();
    await page.goto(`${site.url}/pupil/attempts/${attemptId}`);
    await page.getByRole("button", { name: "Start" }).click();
    await context.setOffline(true);
    const pause = (MINUTES * 60_000) / QUESTIONS;
    for (let number = 1; number <= QUESTIONS; number++) {
      await page.waitForTimeout(pause);
      await answer(page, number < QUESTIONS);
    }
    await context.setOffline(false);
    const began = performance.now();
    await page.getByText(/^Saved/).waitFor({ timeout: 60_000 });
    const stored = await untilStored(attemptId);
    report("outage", [
      {
        what: `Answers written during ${MINUTES} minutes without a network, found in the database afterwards`,
        figure: `${stored} of ${QUESTIONS}, all there ${((performance.now() - began) / 1000).toFixed(1)} s after it came back`,
        bar: "all",
        met: stored === QUESTIONS,
      },
    ]);
  } finally {
    await browser.close();
    await pool.end();
  }

  /** Counts the answers that stand; waits up to a minute for the last of them. */
  async function untilStored(id: string): Promise<number> {
    for (let look = 0; ; look++) {
      const { rows } = await pool.query<{ n: number }>(
        `select count(*)::int as n from "Answer" where "attemptId" = $1`,
        [id],
      );
      const stored = rows[0]?.n ?? 0;
      if (stored === QUESTIONS || look === 600) return stored;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});

async function answer(page: Page, goOn: boolean): Promise<void> {
  await page.getByRole("radio").first().check();
  if (goOn) await page.getByRole("button", { name: /^Next/ }).click();
}
