import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import pptxgen from "pptxgenjs";
import { signInAsTeacher, upload } from "./support/staff-browser";

/** Places on a picture are set by a teacher with a mouse, and found by a press: what only a real browser lays out. */

/** Uploads a lesson of one slide with the picture of a plant cell, and begins a question on it. */
async function beginOnPicture(page: Page): Promise<void> {
  await signInAsTeacher(page);
  const deck = new pptxgen();
  const slide = deck.addSlide();
  slide.addText("A plant cell", { x: 1, y: 0.5, w: 8, h: 1 });
  const picture = (await readFile("e2e/player/plant-cell.png")).toString("base64");
  slide.addImage({ data: `image/png;base64,${picture}`, x: 1, y: 2, w: 4, h: 3 });
  const buffer = (await deck.write({ outputType: "nodebuffer" })) as Buffer;
  await page.goto("/teacher/lessons/new");
  await upload(page, { name: "Cell with corners.pptx", mimeType: "", buffer });
  await expect(page.getByRole("heading", { name: "What was understood" })).toBeVisible();
  await page.goto(`${page.url()}/questions`);
  await page.getByRole("button", { name: "Write a question", exact: true }).click();
  await page.getByRole("button", { name: /Kind of question/ }).click();
  await page.getByRole("option", { name: "Find it in a picture", exact: true }).click();
  await page.getByRole("radio", { name: /^Slide 1/ }).check();
  await page.getByLabel("What it shows, for pupils who cannot see it").fill("A plant cell");
}

/** Presses on the picture, at shares of its width and height. */
async function press(page: Page, picture: string, across: number, down: number): Promise<void> {
  const stage = page.locator(picture);
  const box = await stage.boundingBox();
  if (box === null) throw new Error("The picture is not there.");
  await stage.click({ position: { x: across * box.width, y: down * box.height } });
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("a place gets its corners one press after the other, and is found in them, not in the box around them", async ({
  page,
}) => {
  await beginOnPicture(page);
  await page.getByLabel("Question", { exact: true }).fill("Which part is wide and pale?");
  const canvas = ".picture-canvas .picture-stage";
  // The other places first, out of the way: they are drawn where nothing is.
  await button(page, "Take out place 3").click();
  await page.getByLabel("Place 1 in words, without naming it").fill("The label at the top left");
  await page.getByLabel("Place 2 in words, without naming it").fill("The label at the bottom left");
  await page.getByRole("checkbox", { name: "Place 1 is right", exact: true }).press("Space");

  await button(page, "Set a place corner by corner").click();
  await press(page, canvas, 0.4, 0.4);
  await press(page, canvas, 0.6, 0.4);
  await press(page, canvas, 0.9, 0.9);
  await button(page, "Take back the last corner").click();
  await press(page, canvas, 0.4, 0.7);
  await expect(button(page, "Finish the place")).toBeEnabled();
  await button(page, "Join the last corner to the first").click();
  await expect(page.getByText("Place 3: 3 corners", { exact: true })).toBeVisible();
  // A corner of it is dragged on: it has four of them then.
  await button(page, "Place 3. Arrow keys move it.").click();
  const between = page.locator('[data-hold="new-corner"]').nth(1);
  await between.hover();
  await page.mouse.down();
  const box = await page.locator(canvas).boundingBox();
  if (box === null) throw new Error("The picture is not there.");
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.5 * box.height, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText("Place 3: 4 corners", { exact: true })).toBeVisible();

  await page
    .getByLabel("Place 3 in words, without naming it")
    .fill("The large shape in the middle");
  await page.getByRole("checkbox", { name: "Place 3 is right", exact: true }).press("Space");
  await button(page, "Add the question").click();
  await page.getByRole("tab", { name: "Try it as a pupil", exact: true }).click();
  const stage = ".question .picture-stage";
  for (const [across, down, said] of [
    [0.57, 0.66, "0 of 1 mark"],
    [0.45, 0.5, "1 of 1 mark"],
  ] as const) {
    await press(page, stage, across, down);
    await button(page, "See the mark").click();
    await expect(page.getByText(said, { exact: true })).toBeVisible();
    await button(page, "Reset").click();
  }
});
