import { expect, test } from "playwright/test";
import { killDatabase } from "./support/database-server";
import { prepareSite } from "./support/site";

test("pages carry headers that keep them from being framed or mistaken", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("a stranger's X-Forwarded-Host steers no redirect", async ({ request }) => {
  const forged = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const response = await request.get("/teacher", { headers: forged, maxRedirects: 0 });
  expect(response.headers().location ?? "").not.toContain("evil.example");
  expect(await response.text()).not.toContain("evil.example");
});

test("the site is served over HTTPS under its own name, as a secure context", async ({ page }) => {
  const { secureUrl } = await prepareSite();
  await page.goto(secureUrl);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
});

test("a page says so while Postgres is away, and comes back by itself", async ({ page }) => {
  await killDatabase();
  await expect(async () => {
    const response = await page.goto("/");
    expect(response?.status()).toBe(503);
  }).toPass({ intervals: [20], timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "One moment, please" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "One moment, please" })).toBeHidden({
    timeout: 30_000,
  });
});
