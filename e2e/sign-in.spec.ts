import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { DEMO_CLASSES, demoPupils, demoSignIns } from "../lib/core/demo-school/demo-school";
import { prepareSite } from "./support/site";

const { administrator, pupil } = demoSignIns();

/** A pupil whom no other test needs. */
const spare = demoPupils()[200];

function pupilForm(page: Page) {
  const card = page.locator("section", { hasText: "I am a pupil" });
  return {
    classCode: card.getByLabel("Class code"),
    username: card.getByLabel("User name"),
    password: card.getByLabel("Password", { exact: true }),
    send: () => card.getByRole("button", { name: "Sign in" }).click(),
  };
}

async function signInAsPupil(page: Page, password: string): Promise<void> {
  const form = pupilForm(page);
  await form.classCode.fill("7a maple");
  await form.username.fill(" Henry-P ");
  await form.password.fill(password);
  await form.send();
}

async function signInAsAdministrator(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(administrator.email);
  const card = page.locator("section", { hasText: "I work here" });
  await card.getByLabel("Password", { exact: true }).fill(administrator.password);
  await card.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
}

test("a pupil signs in however they type it, and out so that nothing is left", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
  await signInAsPupil(page, pupil.password.replaceAll("-", " ").toUpperCase());
  await expect(page.getByRole("heading", { name: "Hello, Henry" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/pupil");
  await expect(page).toHaveURL(/sign-in/);
});

test("before the page's programs have come, signing out works and no password gets into an address", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await signInAsPupil(page, pupil.password);
  await expect(page.getByRole("heading", { name: "Hello, Henry" })).toBeVisible();
  const noPrograms = (url: URL): boolean => url.pathname.endsWith(".js");
  await page.route(noPrograms, (route) => route.abort());
  await page.reload();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await signInAsPupil(page, pupil.password);
  await expect(pupilForm(page).password).toHaveValue("");
  expect(page.url()).toMatch(/\/sign-in$/);
  await page.unroute(noPrograms);
  await page.goto("/pupil");
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("after a slip everything but the password is still there", async ({ page }) => {
  await page.goto("/sign-in");
  await signInAsPupil(page, "not my words");
  await expect(page.getByText("do not go together yet")).toBeVisible();
  const form = pupilForm(page);
  await expect(form.classCode).toHaveValue("7a maple");
  await expect(form.username).toHaveValue(" Henry-P ");
  await form.password.fill(pupil.password);
  await form.send();
  await expect(page.getByRole("heading", { name: "Hello, Henry" })).toBeVisible();
});

test("without a network the form says so and keeps everything", async ({ page, context }) => {
  await page.goto("/sign-in");
  await context.setOffline(true);
  await signInAsPupil(page, pupil.password);
  await expect(page.getByText("everything you typed is still here")).toBeVisible();
  await expect(pupilForm(page).password).toHaveValue(pupil.password);
  await context.setOffline(false);
  await pupilForm(page).send();
  await expect(page.getByRole("heading", { name: "Hello, Henry" })).toBeVisible();
});

test("signing in works on every name the server has", async ({ page, baseURL }) => {
  const { secureUrl } = await prepareSite();
  for (const origin of [baseURL?.replace("localhost", "127.0.0.1") ?? "", secureUrl]) {
    await page.goto(`${origin}/sign-in`);
    await signInAsPupil(page, pupil.password);
    await expect(page.getByRole("heading", { name: "Hello, Henry" })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(origin);
  }
  const cookies = await page.context().cookies(secureUrl);
  const session = cookies.find((cookie) => cookie.name === "__Host-markwell.session");
  expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax" });
});

test("a disabled pupil is out with the next press, and the account can be opened again", async ({
  browser,
  baseURL,
}) => {
  if (spare === undefined) throw new Error("the demo school is too small");
  const name = `${spare.givenName} ${spare.familyName}`;
  const [theirs, ours] = [
    await browser.newPage({ baseURL: baseURL ?? "" }),
    await browser.newPage({ baseURL: baseURL ?? "" }),
  ];
  await theirs.goto("/sign-in");
  const form = pupilForm(theirs);
  await form.classCode.fill(DEMO_CLASSES.find(({ name }) => name === spare.className)?.code ?? "");
  await form.username.fill(spare.username);
  await form.password.fill(spare.password);
  await form.send();
  await expect(theirs.getByRole("heading", { name: `Hello, ${spare.givenName}` })).toBeVisible();

  await signInAsAdministrator(ours);
  await ours.goto("/admin/people");
  await ours.getByLabel("Find by name, class or role").fill(name);
  await ours.getByRole("link", { name: spare.familyName }).click();
  await ours.getByRole("button", { name: "Disable the account" }).click();
  await expect(ours.getByText("is signed out and shut out")).toBeVisible();
  await theirs.goto("/pupil");
  await expect(theirs).toHaveURL(/sign-in/);

  await ours.getByRole("button", { name: "Undo" }).click();
  await expect(ours.getByRole("button", { name: "Disable the account" })).toBeVisible();
});

test("a whole class gets new slips at once, and they open its accounts", async ({
  browser,
  page,
  baseURL,
}) => {
  await signInAsAdministrator(page);
  await page.goto("/admin/classes");
  await page.getByRole("button", { name: "New class" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Name").fill("8Z");
  await form.getByLabel("Subject").fill("Music");
  await form.getByRole("button", { name: "Make the class" }).click();
  await expect(page.getByRole("heading", { name: "8Z" })).toBeVisible();
  await page.getByRole("button", { name: "New pupil" }).click();
  await page.getByLabel("Given name").fill("Zadie");
  await page.getByLabel("Family name").fill("Zephyr");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: "Done" }).click({ timeout: 20_000 });
  await page.getByRole("link", { name: "New slips for the class" }).click();
  await expect(page.getByText("old passwords will not work any more")).toBeVisible();
  await page.getByRole("button", { name: "Make new passwords for 1 pupil" }).click();
  await expect(page.getByRole("button", { name: "Print or save as PDF" })).toBeVisible({
    timeout: 20_000,
  });
  const slips = page.getByRole("list", { name: "Slips" }).getByRole("listitem");
  await expect(slips).toHaveCount(1);
  await expect(slips).toContainText("Zadie Zephyr");
  const [code = "", username = "", password = ""] = await slips.locator("dd").allTextContents();
  const theirs = await browser.newPage({ baseURL: baseURL ?? "" });
  await theirs.goto("/sign-in");
  const slip = pupilForm(theirs);
  await slip.classCode.fill(code);
  await slip.username.fill(username);
  await slip.password.fill(password);
  await slip.send();
  await expect(theirs.getByRole("heading", { name: "Hello, Zadie" })).toBeVisible();
});

test("a form that was refused keeps what was typed", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto("/admin/people");
  await page.getByRole("button", { name: "New teacher or administrator" }).click();
  await page.getByLabel("Given name").fill("<b>Zoë</b>");
  await page.getByLabel("Family name").fill("O’Neill");
  await page.getByLabel("E-mail address").fill(administrator.email);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("already signs in with this address")).toBeVisible();
  await expect(page.getByLabel("Given name")).toHaveValue("<b>Zoë</b>");
  await expect(page.getByLabel("Family name")).toHaveValue("O’Neill");
  await page.getByLabel("E-mail address").fill("zoe.oneill@brookfield.example");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  // A password is hashed on the way, which a busy machine takes its time over.
  const added = page.getByRole("heading", { name: "<b>Zoë</b> O’Neill was added" });
  await expect(added).toBeVisible({ timeout: 20_000 });
});

test("every answer carries the safe headers", async ({ request }) => {
  const page = await request.get("/sign-in");
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? "";
  const answers = [page];
  for (const address of [script, "/pupil", "/nowhere", "/api/nowhere", "/healthz", "/icon.svg"])
    answers.push(await request.get(address, { maxRedirects: 0 }));
  for (const answer of answers) {
    const headers = answer.headers();
    const where = answer.url();
    expect.soft(headers["x-content-type-options"], where).toBe("nosniff");
    expect.soft(headers["content-security-policy"], where).toContain("frame-ancestors 'none'");
    expect.soft(headers["content-security-policy"], where).not.toContain("unsafe-eval");
    expect.soft(headers["referrer-policy"], where).toBe("same-origin");
    expect.soft(headers["permissions-policy"], where).toContain("camera=()");
  }
  expect(page.headers()["content-security-policy"]).toMatch(
    /script-src 'self' 'nonce-[\w+/=]{24}'/,
  );
});
