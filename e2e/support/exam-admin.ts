/** What an administrator does in a browser on an exam morning. */
import type { Locator, Page } from "playwright/test";
import { expect } from "playwright/test";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import { demoSignIns } from "../../lib/core/demo-school/demo-school";
import { prepareSite } from "./site";

/** Signs the demo school's administrator in, as far as her first page. */
export async function signInAsAdministrator(page: Page): Promise<void> {
  const { email, password } = demoSignIns().administrator;
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  const card = page.locator("section", { hasText: "I work here" });
  await card.getByLabel("Password", { exact: true }).fill(password);
  await card.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
}

/** Files out of the computer's own window, let go over a part of the page. */
export async function dropFiles(page: Page, target: Locator, files: string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error("there is nothing to drop on");
  const line = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await line.send("Input.dispatchDragEvent", { type, ...at, data });
  await line.detach();
}

/** Files through the file chooser. */
export async function chooseFiles(page: Page, files: string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(files);
}

/** The values on a login slip, as a pupil reads them. */
export async function readSlip(
  slip: Locator,
): Promise<{ url: string; id: string; password: string }> {
  const [url = "", id = "", password = ""] = await slip.locator("dd").allInnerTexts();
  return { url, id, password };
}

/** Ends whatever a failed test left running: exam groups outlive the site that launched them. */
export async function endGroups(): Promise<void> {
  const { dataFolder } = await prepareSite();
  const runtime = new ProcessRuntime({
    folder: `${dataFolder}/exams/processes`,
    program: "dist/exam-node/main.js",
    reach: { host: "127.0.0.1", firstPort: 0 },
  });
  for (const { environmentId } of await runtime.list()) await runtime.destroy(environmentId);
}
