import { readFile } from "node:fs/promises";
import { expect, test } from "playwright/test";
import { signInAsTeacher } from "./support/staff-browser";

const BANK = "test/samples/questions/bank.moodle.xml";

test("a question bank of Moodle's becomes drafts to check, a test, and a file again", async ({
  page,
}) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons");
  await page.getByRole("link", { name: "Import questions", exact: true }).click();
  const file = {
    name: "interchange web pages.xml",
    mimeType: "application/xml",
    buffer: await readFile(BANK),
  };
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file", exact: true }).click();
  await (await chooser).setFiles(file);

  await expect(
    page.getByText(/^7 questions understood in interchange web pages\.xml/),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Broken (1)", exact: true })).toBeVisible();
  await expect(page.getByText("8. Calculated", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Add 7 questions to check", exact: true }).click();

  await expect(page.getByText(/0 accepted · 7 to check/)).toBeVisible();
  await expect(page.getByText("From the file interchange web pages.xml")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make again", exact: true })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^Question 1/ })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { name: /^Question 2/ })).toBeVisible();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByText(/1 accepted · 6 to check/)).toBeVisible();
  await page.getByRole("button", { name: "Make a test of 1", exact: true }).click();

  await page.getByRole("link", { name: "Export", exact: true }).click();
  await page.getByRole("radio", { name: /^GIFT/ }).check({ force: true });
  await expect(page.getByRole("heading", { name: "What the file will not hold" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download 1 question", exact: true }).click();
  const written = await readFile(await (await download).path(), "utf8");
  expect(written).toContain("Which protocol do web pages come by?");
  expect(written).toContain("=HTTP");
});

test("a file that could do harm is refused with a sentence, and the next one is read", async ({
  page,
}) => {
  await signInAsTeacher(page);
  await page.goto("/teacher/lessons/import");
  for (const [text, said] of [
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', /DOCTYPE/],
    ["Which is right? {=this ~that}", /^1 question understood/],
  ] as const) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choose a file", exact: true }).click();
    await (await chooser).setFiles({
      name: "harm.gift",
      mimeType: "text/plain",
      buffer: Buffer.from(text),
    });
    await expect(page.getByText(said)).toBeVisible();
  }
});
