/** Ten real minutes with the cable between a pupil's browser and the group's node pulled: what was written meanwhile is collected. */
import path from "node:path";
import { NetworkCable } from "@/test/network-cable";
import { deliveryOf, QUESTIONS, withExamDay } from "./support/exam-day";
import { report } from "./support/report";
import { openBrowser, outageLine, untilSaved, writeFor } from "./support/writing-without-network";

const MINUTES = Number(process.argv[2] ?? 10);

process.env.EXAM_NODE_PORT_BASE = "27500";

await withExamDay({ groups: 1, pupils: 1 }, async (day, groups) => {
  const [[folder = "", slips = []] = []] = groups;
  const [node] = await day.launch([folder], "process");
  const [slip] = slips;
  if (node === undefined || slip === undefined) throw new Error("the group was not launched");
  const cable = await NetworkCable.to(Number(new URL(node.origin).port));
  const browser = await openBrowser();
  const { pool } = await import("@/lib/platform/db/pool");
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${cable.port}`);
    await page.getByLabel("Your id").fill(slip.studentId);
    await page.getByLabel("Your password for this exam").fill(slip.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Start" }).click();
    await cable.pull();
    await writeFor(MINUTES, QUESTIONS, () => page.getByRole("textbox").fill("42"), page);
    await cable.plugIn();
    const ms = await untilSaved(page);
    await day.exam("end", path.basename(folder));
    const { collectGroup } = await import("@/lib/features/exams/collecting/mutations");
    await collectGroup(undefined, await deliveryOf(folder));
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from "ExamResultQuestion" where response ->> 'text' = '42'`,
    );
    report("exam-outage", [
      outageLine(
        `Exam answers written during ${MINUTES} minutes with the cable to the node pulled, found in the collected results`,
        rows[0]?.n ?? 0,
        QUESTIONS,
        ms,
      ),
    ]);
    await page.goto("about:blank");
    await cable.pull();
  } finally {
    await browser.close();
    await pool.end();
  }
});
