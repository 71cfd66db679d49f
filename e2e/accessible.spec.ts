import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import type { Asker } from "../test/access-expectations";
import { ASKERS, PAGES } from "../test/access-expectations";
import { prepareExam, preparePractice, prepareUnanswered } from "./support/exam-files";
import { addressOf } from "./support/routes-of-the-app";
import { asker, credentials } from "./support/sign-in";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

// The demo school has no exam and no practice; their pages are those of some that are prepared.
test.beforeAll(async ({ baseURL }) => {
  const administrator = await asker(baseURL ?? "", "administrator");
  await prepareExam(administrator, ["readable-g1", "readable-g2"]);
  await prepareUnanswered(administrator, "readable-answers", "Readable answers");
  await preparePractice(administrator, "readable-practice");
  await administrator.dispose();
});

for (const who of ASKERS) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`pages of ${who} can be read by everybody, ${colorScheme}`, async ({
      browser,
      baseURL,
    }) => {
      // Some twenty pages, each opened and judged whole.
      test.setTimeout(180_000);
      const context = await browser.newContext({ baseURL: baseURL ?? "", colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) complaints.push(message.text());
      });
      if (who !== "nobody") await signIn(page, who);
      const missed = await eachPage(page, who, async (address) => {
        await expectReadable(page, `${address} as ${who}`);
      });
      expect.soft(missed, "every page was come to by a link").toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`a question's forms can be read by everybody, ${colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ baseURL: baseURL ?? "", colorScheme });
    const page = await context.newPage();
    await signIn(page, "teacher");
    await page.goto("/teacher/lessons");
    await page.getByRole("link", { name: "Binary numbers and data" }).click();
    await page.getByRole("link", { name: /See its/ }).click();
    await page.getByRole("button", { name: "Edit" }).click();
    await expectReadable(page, "the form of a question");
    await page.getByRole("button", { name: "Write a question" }).click();
    await expect(page.getByRole("button", { name: "Add the question" })).toBeVisible();
    await expectReadable(page, "the form of a new question");
    await context.close();
  });
}

async function expectReadable(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect.soft(found, what).toEqual([]);
  await expect.soft(page.locator("h1"), `${what} has one heading`).toHaveCount(1);
  await expect.soft(page.locator("main"), `${what} has one main part`).toHaveCount(1);
  expect.soft(await scrollsSideways(page), `${what} fits the screen`).toBe(false);
}

/**
 * Opens one page of every kind: those without an id by their address, the others by the first link to one.
 * @returns the kinds of page no link led to.
 */
async function eachPage(
  page: Page,
  who: Asker,
  work: (address: string) => Promise<void>,
): Promise<string[]> {
  const kinds = placesOf(who)
    .filter(hasId)
    .map((place) => [place, patternOf(place)] as const);
  const wanted = new Map(kinds);
  const queue = addressesOf(who);
  const others = new Set<string>();
  const lookAround = async () => {
    for (const link of await linksOn(page)) {
      const kind = kinds.find(([, pattern]) => pattern.test(link))?.[0];
      if (kind === undefined) continue;
      if (wanted.delete(kind)) queue.push(link);
      else others.add(link);
    }
  };
  const openAll = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await page.goto(address, { waitUntil: "load" });
      await work(address);
      await lookAround();
    }
  };
  await openAll();
  // The first page of a kind need not have every link: one class has answers to mark, another has none.
  for (const address of others) {
    if (wanted.size === 0) break;
    await page.goto(address, { waitUntil: "load" });
    await lookAround();
    await openAll();
  }
  return [...wanted.keys()];
}

function linksOn(page: Page): Promise<string[]> {
  return page
    .locator("main a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

function hasId(place: string): boolean {
  return place.includes("[");
}

function patternOf(place: string): RegExp {
  return new RegExp(`^${place.replace(/\/page$/, "").replaceAll(/\[\w+\]/g, "[0-9a-f-]{36}")}$`);
}

function placesOf(who: Asker): string[] {
  return Object.entries(PAGES)
    .filter(([, allowed]) => allowed.length < ASKERS.length && allowed.includes(who))
    .map(([place]) => place);
}

/** Pages whose address needs no id. */
function addressesOf(who: Asker): string[] {
  const open = who === "nobody" ? ["/(public)/sign-in/page", "/_not-found/page"] : [];
  const landing = "/(public)/page";
  const own = placesOf(who).filter((place) => !hasId(place) && place !== landing);
  return [...open, ...own].map(addressOf);
}

async function signIn(page: Page, who: Exclude<Asker, "nobody">): Promise<void> {
  await page.goto("/sign-in");
  const { way, fields } = credentials(who);
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const origin = new URL(page.url()).origin;
  const response = await page.request.post(`/api/auth/callback/${way}`, {
    form: { ...fields, csrfToken, json: "true" },
    headers: { origin },
  });
  expect(response.ok()).toBe(true);
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}
