import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page, WebSocketRoute } from "playwright/test";
import { expect, test } from "playwright/test";
import { endGroups } from "./support/exam-admin";
import type { RunningGroup } from "./support/exam-sitting";
import { launchedGroup, pupilOf, SOON } from "./support/exam-sitting";

test.afterAll(endGroups);

let group: RunningGroup;
test.beforeEach(async ({ page, baseURL }) => {
  group = await launchedGroup(page, baseURL, "wall");
});

const tile = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Pupils" }).getByRole("listitem").filter({ hasText: name });
/** When the pupil's time is over, as the panel says it: "43 min left, until 10:45". */
const minuteOfDay = (text: string | null) => {
  const [, hours, minutes] = /until (\d\d):(\d\d)/.exec(text ?? "") ?? [];
  return Number(hours) * 60 + Number(minutes);
};
const isLive = (page: Page) => expect(page.getByText("Live", { exact: true })).toBeVisible(SOON);

async function openWall(page: Page): Promise<void> {
  await page.goto(group.page);
  await page.getByRole("link", { name: "Invigilator’s wall" }).first().click();
  await isLive(page);
}

test("the wall changes with the pupil, and the pupil's screen with the wall", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  await openWall(page);
  await expect(tile(page, "Ann Lee")).toContainText("0 of 1");
  await expect(tile(page, "Bo Ray")).toContainText("Not begun");
  await ann.getByRole("textbox").fill("42");
  await expect(tile(page, "Ann Lee")).toContainText("1 of 1");
  await expect(tile(page, "Ann Lee")).toContainText(/Saved \d\d:\d\d:\d\d/);

  await ann.getByRole("button", { name: "Hand up" }).click();
  await expect(tile(page, "Ann Lee")).toContainText(/Hand up since \d\d:\d\d:\d\d/);
  await expect(page.getByRole("status").filter({ hasText: "Hand up: Ann Lee" })).toBeAttached();
  await expect(page.getByText("1 hand up", { exact: true })).toBeVisible();
  await ann.getByRole("button", { name: "Your hand is up" }).click();
  await expect(tile(page, "Ann Lee")).not.toContainText("Hand up");

  await handTakenDown(page, ann);

  await page.getByRole("button", { name: "Ann Lee", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Ann Lee" });
  await moreTime(page, panel);
  await panel.getByRole("button", { name: "Rest break" }).click();
  await expect(ann.getByRole("heading", { name: "Your rest break" })).toBeVisible();
  await expect(panel).toContainText("Rest break");
  await panel.getByRole("button", { name: "Go on" }).click();
  await expect(ann.getByRole("textbox")).toHaveValue("42");
  await panel.getByRole("button", { name: "Message …" }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("Please speak to me at the end.");
  await page.getByRole("button", { name: "Send a message" }).click();
  await expect(ann.getByRole("main")).toContainText("Please speak to me at the end.");
  await expect(page.getByRole("textbox", { name: "Message" })).toBeHidden();
  await expect(panel).toBeVisible();
  // It hears the key once the focus is in it.
  await expect.poll(() => panel.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  await everyone(page, ann);
  await ann.context().close();
});

/** More time for one pupil is two presses; where the answer is lost on its way, a third gives no more of it. */
async function moreTime(page: Page, panel: Locator): Promise<void> {
  const until = async () => minuteOfDay(await panel.textContent());
  const before = await until();
  await page.route(
    (url) => url.href === page.url(),
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await panel.getByRole("button", { name: "5 more minutes", exact: true }).click();
  await expect(page.getByText("The server did not answer.")).toBeVisible();
  await panel.getByRole("button", { name: "5 more minutes", exact: true }).click();
  await expect(page.getByText("More time given for Ann Lee.")).toBeVisible();
  // What was given twice would go past this, whatever the wall hears first.
  await panel.getByRole("button", { name: "10 more minutes", exact: true }).click();
  await expect.poll(until).toBe((before + 15) % (24 * 60));
}

/** Somebody has been there: the hand goes down on the wall and at the pupil's screen, and may go up again. */
async function handTakenDown(page: Page, ann: Page): Promise<void> {
  await ann.getByRole("button", { name: "Hand up" }).click();
  const down = tile(page, "Ann Lee").getByRole("button", { name: "Hand down: Ann Lee" });
  await down.click();
  await expect(tile(page, "Ann Lee")).not.toContainText("Hand up");
  await expect(ann.getByText("Your invigilator took your hand down.")).toBeVisible();
  const raise = ann.getByRole("button", { name: "Hand up" });
  await expect(raise).toHaveAttribute("aria-pressed", "false");
  await raise.click();
  await expect(ann.getByText("Your invigilator took your hand down.")).toBeHidden();
  await expect(down).toBeVisible();
  await down.click();
  await ann.getByRole("main").getByRole("button", { name: "OK" }).click();
  await expect(tile(page, "Ann Lee")).not.toContainText("Hand up");
}

/** Commands for those who are chosen, and for the whole group, with their ways back. */
async function everyone(page: Page, ann: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Choose Ann Lee" }).check();
  await expect(page.getByText("For Ann Lee:")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(ann.getByRole("heading", { name: "The exam is paused" })).toBeVisible();
  await expect(tile(page, "Ann Lee")).toContainText("Paused");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(ann.getByRole("textbox")).toBeVisible();
  await page.getByRole("button", { name: "Choose nobody" }).click();

  await page.getByRole("button", { name: "End", exact: true }).click();
  const sure = page.getByRole("dialog", { name: /End the exam: everyone/ });
  await expect(sure).toContainText("Nothing is deleted");
  await sure.getByRole("button", { name: "End the exam" }).click();
  await expect(ann.getByRole("heading", { name: "The exam has been ended" })).toBeVisible();
  await expect(tile(page, "Ann Lee")).toContainText("Ended by staff");
  const ended = page.getByRole("alertdialog").filter({ hasText: "Ended for 2 pupils" });
  await ended.getByRole("button", { name: "Undo" }).click();
  await expect(tile(page, "Ann Lee")).toContainText("Writing");
}

test("a wall that has lost its line says so, comes back, and has missed nothing", async ({
  page,
  browser,
}) => {
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  const lines: WebSocketRoute[] = [];
  let isCut = false;
  await page.routeWebSocket(/\/ws$/, async (line) => {
    if (isCut) return line.close({ code: 1012 });
    line.connectToServer();
    lines.push(line);
  });
  await openWall(page);
  await expect(tile(page, "Ann Lee")).toContainText("0 of 1");
  isCut = true;
  for (const line of lines) await line.close({ code: 1012 });
  await expect(page.getByText(/Not live since \d\d:\d\d:\d\d/)).toBeVisible();
  await ann.getByRole("textbox").fill("42");
  await expect(ann.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
  await ann.getByRole("button", { name: "Hand up" }).click();
  isCut = false;
  await expect(tile(page, "Ann Lee")).toContainText("1 of 1", SOON);
  await expect(tile(page, "Ann Lee")).toContainText("Hand up since");
  await expect(page.getByText(/Not live since/)).toBeHidden();
  await ann.context().close();
});

test("the wall, its table, a pupil's panel and the timeline can be read by everybody", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  await ann.getByRole("button", { name: "Hand up" }).click();
  await ann.getByRole("textbox").fill("42");
  await expect(ann.getByText(/Saved .* · [0-9A-Z]{5}/)).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await openWall(page);
    await expect(tile(page, "Ann Lee")).toContainText("Hand up since");
    await noFaults(page);
    await page.getByRole("button", { name: "Ann Lee", exact: true }).click();
    await noFaults(page);
    await page.keyboard.press("Escape");
    await page.getByText("Table", { exact: true }).click();
    await expect(page.getByRole("row", { name: /Ann Lee .* Writing 1 of 1/ })).toBeVisible();
    await noFaults(page);
    await page.goto(`${group.page}/timeline`);
    await expect(page.getByRole("heading", { name: `Timeline of ${group.name}` })).toBeVisible();
    await noFaults(page);
  }
  await expect(page.getByRole("row", { name: /Ann Lee Hand up$/ })).toBeVisible();
  await page.getByRole("slider", { name: "Moment of the exam" }).press("Home");
  const lane = page.getByRole("listitem").filter({ hasText: "Ann Lee" });
  await expect(lane).not.toContainText("1 of 1");
  await page.getByText("Fast", { exact: true }).click();
  await page.getByRole("button", { name: "Play" }).click();
  await expect(lane).toContainText("1 of 1");
  await expect(lane).toContainText("hand up");
  await ann.context().close();
});

test("one wall shows all exams of the day, each group by itself, and finds a pupil among them", async ({
  page,
  browser,
}) => {
  const ann = await pupilOf(group, page, browser, "Ann Lee");
  await ann.getByRole("button", { name: "Hand up" }).click();
  await page.goto("/admin/exams");
  await page.getByRole("link", { name: "Wall of today", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "All exams of the day" })).toBeVisible();
  await isLive(page);
  const pupils = page.getByRole("list", { name: `Pupils of ${group.name}`, exact: true });
  await expect(pupils.getByRole("checkbox")).toHaveCount(1);
  await expect(pupils).toContainText("Hand up since");
  await page.getByText("Everyone", { exact: true }).click();
  await expect(pupils.getByRole("checkbox")).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Find a pupil" }).fill(`${group.name}-2`);
  await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveText([group.name]);
  await expect(pupils).toContainText("Bo Ray");
  await expect(pupils).not.toContainText("Ann Lee");
  await page.getByRole("searchbox", { name: "Find a pupil" }).fill("");
  await page.getByRole("combobox", { name: "Groups shown" }).selectOption({ label: group.name });
  await expect(page.getByRole("region", { name: "Commands" })).toContainText("(2)");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await noFaults(page);
  }
  await page.getByRole("link", { name: group.name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: group.name })).toBeVisible();
  await isLive(page);
  await ann.context().close();
});

const noFaults = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
