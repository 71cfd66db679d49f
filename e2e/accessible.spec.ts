import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import type { Asker } from "../test/access-expectations";
import { ASKERS, PAGES } from "../test/access-expectations";
import { addressOf } from "./support/routes-of-the-app";
import { credentials } from "./support/sign-in";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

for (const who of ASKERS) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`pages of ${who} can be read by everybody, ${colorScheme}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ baseURL: baseURL ?? "", colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) complaints.push(message.text());
      });
      if (who !== "nobody") await signIn(page, who);
      for (const address of addressesOf(who)) {
        await page.goto(address, { waitUntil: "load" });
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect.soft(found, `${address} as ${who}`).toEqual([]);
        await expect.soft(page.locator("h1"), `${address} has one heading`).toHaveCount(1);
        await expect.soft(page.locator("main"), `${address} has one main part`).toHaveCount(1);
        expect.soft(await scrollsSideways(page), `${address} fits the screen`).toBe(false);
      }
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
}

/** Pages whose address needs no id; the others are looked at where their data is made. */
function addressesOf(who: Asker): string[] {
  const open = who === "nobody" ? ["/(public)/sign-in/page", "/_not-found/page"] : [];
  const landing = "/(public)/page";
  const own = Object.entries(PAGES)
    .filter(([, allowed]) => allowed.length < ASKERS.length && allowed.includes(who))
    .map(([place]) => place)
    .filter((place) => !place.includes("[") && place !== landing);
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
