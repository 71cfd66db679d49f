import AxeBuilder from "@axe-core/playwright";
import pg from "pg";
import { expect, test } from "playwright/test";
import { databaseUrl } from "../scripts/postgres/cluster.mjs";
import { signInAsAdministrator } from "./support/exam-admin";
import { prepareSite } from "./support/site";

test("staff look a receipt up as a pupil wrote it down, and learn what was kept", async ({
  page,
}) => {
  await signInAsAdministrator(page);
  await page.goto("/admin/exams");
  await page.getByRole("link", { name: "Look up a receipt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Look up a receipt" })).toBeVisible();
  const receipt = page.getByRole("textbox", { name: "Receipt" });
  const lookUp = page.getByRole("button", { name: "Look it up" });
  await receipt.fill("K7Q");
  await lookUp.click();
  await expect(page.getByRole("status")).toContainText("“K7Q” is no receipt");
  await expect(receipt).toHaveValue("K7Q");
  const written = await aReceipt();
  await receipt.fill(` ${written.toLowerCase().replace("0", "o")} `);
  await lookUp.click();
  await expect(page.getByText("An answer to question").first()).toBeVisible();
  await expect(page.getByText("The log is whole").first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

/** Of an answer that a pupil of the demo school saved. */
async function aReceipt(): Promise<string> {
  const { dataFolder } = await prepareSite();
  const url = databaseUrl(`${dataFolder}/postgres`, "markwell");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ receipt: string }>(
      `select receipt from "AnswerLog" where kind = 'save' order by "receivedAt" limit 1`,
    );
    return rows[0]?.receipt ?? "";
  } finally {
    await client.end();
  }
}
