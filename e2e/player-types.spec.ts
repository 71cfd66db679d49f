import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { openAt, tabTo } from "./player/answering";
import { placeOf } from "./player/sample-paper";
import { test } from "./player/test-attempt";

/** What single types are answered with, in a real browser: the keyboard alone, a finger, a mouse that drags. */

const piece = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const group = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(name) });
const sorted = (pairs: Readonly<Record<string, string>>) => ({
  v: 1,
  placements: Object.entries(pairs).map(([item, to]) => ({ item, group: to })),
});

test("items are sorted into groups by the keyboard alone, and taken out again", async ({
  page,
  attempt,
}) => {
  const place = placeOf("categorise");
  await openAt(page, attempt.url, "categorise");
  for (const [item, to] of [
    ["Keyboard", "^Input"],
    ["Printer", "^Input"],
  ] as const) {
    await tabTo(page, piece(page, item));
    await page.keyboard.press("Enter");
    await tabTo(page, group(page, to));
    await page.keyboard.press("Space");
  }
  await expect(
    page.getByRole("status").filter({ hasText: "Printer is now in Input." }),
  ).toHaveCount(1);
  await tabTo(page, piece(page, "Printer"));
  await page.keyboard.press("Enter");
  await tabTo(page, piece(page, "Put back here"));
  await page.keyboard.press("Enter");
  await expect.poll(() => attempt.answerTo(place)).toEqual(sorted({ a: "a" }));
  await page.reload();
  await expect(page.getByRole("list", { name: "In Input" }).getByRole("button")).toHaveText(
    "Keyboard",
  );
});

test("items are sorted with a mouse, dropped on a group and back on the list", async ({
  page,
  attempt,
}) => {
  const place = placeOf("categorise");
  await openAt(page, attempt.url, "categorise");
  await piece(page, "Scanner").dragTo(group(page, "^Storage"));
  await expect.poll(() => attempt.answerTo(place)).toEqual(sorted({ g: "c" }));
  await piece(page, "Scanner").dragTo(page.getByRole("group", { name: "Still to be sorted" }));
  await expect.poll(() => attempt.answerTo(place)).toEqual(sorted({}));
});

test("a table is answered by the keyboard alone: Tab from row to row, arrows within", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "matrix");
  const first = page.getByRole("group", { name: "RAM forgets" });
  await tabTo(page, first.getByRole("radio", { name: "True" }));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect
    .poll(() => attempt.answerTo(placeOf("matrix")))
    .toEqual({
      v: 1,
      rows: [
        { row: "a", columns: ["f"] },
        { row: "b", columns: ["t"] },
      ],
    });
});

test("a truth table is filled in by the keyboard alone, and stands after a reload", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "logic-gates");
  await tabTo(page, page.getByRole("button", { name: "A AND B, A 0, B 0, C 1: empty" }));
  await page.keyboard.press("0");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("0");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await page.keyboard.press("Space");
  const cells = [
    { column: "c1", row: 1, value: "0" },
    { column: "c2", row: 1, value: "0" },
    { column: "c2", row: 0, value: "1" },
  ];
  await expect
    .poll(() => attempt.answerTo(placeOf("logic-gates")))
    .toEqual({ v: 1, ask: "table", cells });
  await page.reload();
  await expect(
    page.getByRole("button", { name: "(A AND B) OR NOT C, A 0, B 0, C 0: 1" }),
  ).toBeVisible();
});

const slot = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ hasText: name }).getByRole("button");
const onPicture = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`^${number} in the picture`) });
const labelled = (...pairs: string[]) => ({
  v: 1,
  placements: pairs.map((pair) => ({ zone: pair.charAt(0), label: pair.charAt(1) })),
});

test("a picture is labelled by the keyboard alone, through the list of its places", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "drag-label");
  await tabTo(page, piece(page, "Nucleus"));
  await page.keyboard.press("Enter");
  await tabTo(page, slot(page, "The round part with a dot"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Nucleus is now in 2" })).toHaveCount(1);
  await tabTo(page, slot(page, "The outermost line"));
  await page.keyboard.press("Space");
  await tabTo(page, piece(page, "Vacuole"));
  await page.keyboard.press("Space");
  await expect.poll(() => attempt.answerTo(placeOf("drag-label"))).toEqual(labelled("qd", "pe"));
  await page.reload();
  await expect(onPicture(page, 2)).toContainText("Nucleus");
});

test("a label is dragged onto the picture with a mouse, and on to another place", async ({
  page,
  attempt,
}) => {
  const place = placeOf("drag-label");
  await openAt(page, attempt.url, "drag-label");
  await piece(page, "Vacuole").dragTo(onPicture(page, 1));
  await expect.poll(() => attempt.answerTo(place)).toEqual(labelled("pe"));
  await onPicture(page, 1).dragTo(onPicture(page, 4));
  await expect.poll(() => attempt.answerTo(place)).toEqual(labelled("se"));
  await expect(page.locator("[aria-pressed=true]")).toHaveCount(0);
});

/** The place a mark was put in, within a hundredth of the picture. */
const markNear = (answer: unknown, x: number, y: number): boolean => {
  const points = (answer as { points?: { x: number; y: number }[] } | undefined)?.points ?? [];
  return points.some((point) => Math.hypot(point.x - x, point.y - y) < 100);
};

test("a place in a picture is found by the keyboard alone, through the list", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "hotspot");
  await tabTo(page, page.getByText("Choose from a list instead"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("radio", { name: /round part with a dark dot/ }));
  await page.keyboard.press("Space");
  await expect
    .poll(() => attempt.answerTo(placeOf("hotspot")))
    .toEqual({ v: 1, points: [{ x: 6_000, y: 2_400 }] });
  await page.keyboard.press("ArrowDown");
  await expect
    .poll(() => attempt.answerTo(placeOf("hotspot")))
    .toEqual({ v: 1, points: [{ x: 5_000, y: 5_300 }] });
  await expect(page.getByRole("button", { name: "Take mark 1 away" })).toBeVisible();
});

test("a press on the picture marks that place, whatever size it is shown in", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "hotspot");
  const picture = page.locator(".picture-stage");
  for (const width of [1366, 700]) {
    await page.setViewportSize({ width, height: 768 });
    const size = await picture.boundingBox();
    if (size === null) throw new Error("The picture is not there.");
    const position = { x: size.width * 0.25, y: size.height * 0.75 };
    await picture.click({ position });
    const answer = () => attempt.answerTo(placeOf("hotspot"));
    await expect.poll(() => markNear(answer(), 2_500, 7_500)).toBe(true);
    await picture.click({ position });
    await expect.poll(answer).toEqual({ v: 1, points: [] });
  }
});

test.describe("with a finger on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("items are sorted by a tap on the item and a tap in the group", async ({
    page,
    attempt,
  }) => {
    await openAt(page, attempt.url, "categorise");
    await piece(page, "Hard disk").tap();
    // Anywhere in the box of the group, also below its name.
    const box = page.locator(".sort-group", { hasText: "Storage" });
    await box.tap({ position: { x: 100, y: 100 } });
    await expect.poll(() => attempt.answerTo(placeOf("categorise"))).toEqual(sorted({ c: "c" }));
  });

  test("a choice in a table is a tap, and another one takes its place", async ({
    page,
    attempt,
  }) => {
    await openAt(page, attempt.url, "matrix");
    const row = page.getByRole("group", { name: "A byte is larger" });
    await row.getByText("False").tap();
    await row.getByText("True").tap();
    await expect
      .poll(() => attempt.answerTo(placeOf("matrix")))
      .toEqual({ v: 1, rows: [{ row: "e", columns: ["t"] }] });
  });

  test("a cell of a truth table is a tap, and another tap changes it", async ({
    page,
    attempt,
  }) => {
    await openAt(page, attempt.url, "logic-gates");
    const cell = page.getByRole("button", { name: /^A AND B, A 1, B 1, C 1/ });
    await cell.tap();
    await cell.tap();
    await expect
      .poll(() => attempt.answerTo(placeOf("logic-gates")))
      .toEqual({ v: 1, ask: "table", cells: [{ column: "c1", row: 7, value: "1" }] });
  });

  test("a label is put on the picture by a tap on it and a tap on its place", async ({
    page,
    attempt,
  }) => {
    await openAt(page, attempt.url, "drag-label");
    await piece(page, "Chloroplast").tap();
    await onPicture(page, 3).tap();
    await expect.poll(() => attempt.answerTo(placeOf("drag-label"))).toEqual(labelled("rb"));
    await expect(slot(page, "The striped oval")).toContainText("Chloroplast");
  });

  test("a place is marked by a tap on the picture, and another tap moves the mark", async ({
    page,
    attempt,
  }) => {
    await openAt(page, attempt.url, "hotspot");
    const picture = page.locator(".picture-stage");
    const size = await picture.boundingBox();
    if (size === null) throw new Error("The picture is not there.");
    for (const share of [0.2, 0.8])
      await picture.tap({ position: { x: size.width * share, y: size.height * 0.5 } });
    await expect
      .poll(() => markNear(attempt.answerTo(placeOf("hotspot")), 8_000, 5_000))
      .toBe(true);
  });
});
