import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { openAt, tabTo } from "./player/answering";
import { placeOf } from "./player/sample-paper";
import { test } from "./player/test-attempt";

/** Questions about programs, in a real browser: the keyboard alone, a mouse that drags, a finger. */

const unused = (page: Page, code: string) =>
  page
    .getByRole("group", { name: "Lines to use" })
    .getByRole("button", { name: code, exact: true });
const used = (page: Page, code: string) =>
  page.getByRole("group", { name: "Your program" }).getByRole("button", { name: code });
/** The lines of the program as they stand, a plus for each step of indentation. */
const built = (answer: unknown): string[] =>
  ((answer as { lines?: { line: string; indent: number }[] } | undefined)?.lines ?? []).map(
    ({ line, indent }) => line + "+".repeat(indent),
  );
const cell = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("a program is built by the keyboard alone, indented with the arrows, and stands after a reload", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "parsons");
  await tabTo(page, unused(page, "total = 0"));
  await page.keyboard.press("Enter");
  await tabTo(page, unused(page, "for number in range(1, 6):"));
  await page.keyboard.press("Space");
  await tabTo(page, unused(page, "total = total + number"));
  await page.keyboard.press("Enter");
  await tabTo(page, used(page, "total = total + number"));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await expect(used(page, "total = total + number")).toBeFocused();
  await expect(
    page.getByRole("status").filter({ hasText: "is now line 3 of 3, indented once." }),
  ).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole("button", { name: /^Line 3, indented once/ })).toBeVisible();
  await expect.poll(() => built(attempt.answerTo(placeOf("parsons")))).toHaveLength(3);
});

test("lines are dragged with a mouse: into the program, sideways to indent, and out again", async ({
  page,
  attempt,
}) => {
  const answer = () => built(attempt.answerTo(placeOf("parsons")));
  await openAt(page, attempt.url, "parsons");
  const program = page.getByRole("group", { name: "Your program" });
  await unused(page, "total = 0").dragTo(program);
  await unused(page, "print(total)").dragTo(used(page, "total = 0"));
  await expect(program.getByRole("listitem")).toHaveText([/print\(total\)/, /total = 0/]);
  const box = await used(page, "total = 0").boundingBox();
  if (box === null) throw new Error("The line is not there.");
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 22, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => answer()[1]).toMatch(/^[a-z0-9]+\+$/);
  await used(page, "print(total)").dragTo(page.getByRole("group", { name: "Lines to use" }));
  await expect.poll(() => answer().length).toBe(1);
});

test("a trace table is filled in by the keyboard alone, with the program beside it", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "trace-table");
  await tabTo(page, cell(page, "total, row 1, line 1"));
  await page.keyboard.type("0");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("1");
  await expect(page.locator("[aria-current=step]")).toHaveText("    total = total + number");
  await page.keyboard.press("Tab");
  await page.keyboard.type("-");
  await expect
    .poll(() => attempt.answerTo(placeOf("trace-table")))
    .toEqual({
      v: 1,
      cells: [
        { column: "c2", row: 0, value: "0" },
        { column: "c2", row: 1, value: "1" },
        { column: "c3", row: 1, value: "-" },
      ],
    });
  await page.reload();
  await expect(cell(page, "total, row 2, line 3")).toHaveValue("1");
});

test("a program is completed by typing in its gaps, and a hint is remembered", async ({
  page,
  attempt,
}) => {
  await openAt(page, attempt.url, "code-completion");
  await tabTo(page, cell(page, "Gap 1 of 3"));
  await page.keyboard.type("range(1, 6)");
  await page.keyboard.press("Tab");
  await page.keyboard.type("total");
  await tabTo(page, page.getByText("Hint for gap 1"));
  await page.keyboard.press("Enter");
  await expect
    .poll(() => attempt.answerTo(placeOf("code-completion")))
    .toEqual({
      v: 1,
      gaps: [
        { gap: "g1", text: "range(1, 6)" },
        { gap: "g2", text: "total" },
      ],
      hints: ["g1"],
    });
});

test.describe("with a finger on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a line is used with a tap, and moved with the buttons below the program", async ({
    page,
    attempt,
  }) => {
    await openAt(page, attempt.url, "parsons");
    await unused(page, "total = 0").tap();
    await unused(page, "print(total)").tap();
    await page.getByRole("button", { name: "Indent more", exact: true }).tap();
    await page.getByRole("button", { name: "Move up", exact: true }).tap();
    await expect(
      page.getByRole("group", { name: "Your program" }).getByRole("listitem"),
    ).toHaveText([/Line 1, indented once.*print/, /Line 2, not indented.*total = 0/]);
    await expect.poll(() => built(attempt.answerTo(placeOf("parsons")))).toHaveLength(2);
  });
});
