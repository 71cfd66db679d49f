import { expect, test } from "playwright/test";
import { endGroups } from "./support/exam-admin";
import { launchedGroup, SOON } from "./support/exam-sitting";

test.afterAll(endGroups);

/** As long as names are, for the last of them. */
const CLASS = [
  ...Array.from({ length: 28 }, (_, index) => `Pupil Number ${index + 1},`),
  "Wilhelmina Featherstonehaugh-Cholmondeley,25",
  "Oluwaseun Adebayo-Ogunlesi,",
];
const SCREEN = { width: 1920, height: 1080 };

test("a class of thirty stands on one screen, in names to be read from across the room", async ({
  page,
  baseURL,
}) => {
  const { page: address } = await launchedGroup(page, baseURL, "class", CLASS);
  await page.setViewportSize(SCREEN);
  await page.goto(address);
  await page.getByRole("link", { name: "Invigilator’s wall" }).first().click();
  await expect(page.getByText("Live", { exact: true })).toBeVisible(SOON);
  const tiles = page.getByRole("list", { name: "Pupils" }).getByRole("listitem");
  await expect(tiles).toHaveCount(CLASS.length);
  const places = await tiles.evaluateAll((each) =>
    each.map((tile) => {
      const { right, bottom } = tile.getBoundingClientRect();
      const name = tile.querySelector("button");
      const size = name === null ? 0 : Number.parseFloat(getComputedStyle(name).fontSize);
      return { right, bottom, size };
    }),
  );
  for (const { right, bottom, size } of places) {
    expect(right).toBeLessThanOrEqual(SCREEN.width);
    expect(bottom).toBeLessThanOrEqual(SCREEN.height);
    expect(size).toBeGreaterThanOrEqual(24);
  }
});
