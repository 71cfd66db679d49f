import type { Page } from "playwright/test";
import { expect, test } from "playwright/test";
import { THEME_COOKIE } from "@/components/layout/theme-cookie";
import type { AskedType } from "./support/every-type-questions";
import type { EveryTypeTest } from "./support/every-type-test";
import { makeEveryTypeTest } from "./support/every-type-test";
import type { PrintedPages } from "./support/printed-pages";
import { readPrintedPages } from "./support/printed-pages";
import { signInAsTeacher } from "./support/staff-browser";

/** A test with a question of every kind on paper, as a school's printer gets it: the pages of a PDF. */

const A4 = { format: "A4", margin: { top: "15mm", bottom: "15mm", left: "12mm", right: "12mm" } };
/** Grey that still has a contrast of 4.5 to 1 on white paper. */
const PALEST_INK = 0.183;

/**
 * What the mark scheme says of each kind, one after another in this order, and its paper does not: neither the words of
 * the answer where they are the key's alone, nor the order, the pairs or the cells where these are.
 */
const IN_THE_SCHEME: Readonly<Record<AskedType, readonly string[]>> = {
  "multiple-choice": ["Right answer:", "The central processing unit (CPU)"],
  "multiple-select": ["Right answer:", "Keyboard", "Right answer:", "Microphone"],
  "text-input": ["Right answer:", "bit", "Small typing mistakes"],
  "extended-text": ["Says that RAM forgets", "A model answer", "RAM is fast and forgets"],
  numeric: ["Right answer:", "8", "seconds", "Only this number."],
  cloze: ["Data in", "RAM", "stored on the", "hard disk", "One byte has", "8", "larger", "than"],
  matching: ["Printer", "puts words on paper", "Scanner", "turns a picture into data"],
  ordering: ["Read the address", "Fetch", "Decode", "Carry out", "Store the result"],
  "binary-convert": ["10110101", "in binary is", "181"],
  categorise: ["Input", "Keyboard", "Microphone", "Output", "Printer", "Storage", "Hard disk"],
  matrix: ["RAM forgets when", "True", "ROM holds the files", "False", "larger than a bit", "True"],
  "logic-gates": ["00001", "00100", "01001", "01100", "10001", "10100", "11011", "11111"],
  "drag-label": ["Cell wall", "Nucleus", "Chloroplast", "Vacuole", "Belongs nowhere", "Cytoplasm"],
  hotspot: ["Right answer:", "The round part with a dark dot"],
  parsons: ["total = 0", "in range(1, 6):", "total + number", "print(total)", "range(1, 5)"],
  "python-code": ["area(2.5, 2)", "5.0", "A solution", "return width * height"],
  "trace-table": ["1–0–", "311–", "323–", "336–", "4––6"],
  "code-completion": ["for number in", "range(1, 6)", "total =", "total", "print(", "total"],
  "code-debug": ["total(10)", "55", "Mended", "−", "last):", "+", "last + 1"],
};

let made: EveryTypeTest;
test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(240_000);
  made = await makeEveryTypeTest(baseURL ?? "", "A question of every kind on paper");
});

test("the paper and the mark scheme come whole: no question is broken, and none gives its answer away", async ({
  page,
}) => {
  await openPrinted(page);
  const pages = await print(page);
  const scheme = pages.texts.find(({ text }) => text === "Mark scheme");
  expect(scheme?.top, "the mark scheme begins on a page of its own").toBeLessThan(100);
  const firstOfScheme = scheme?.page ?? 0;
  expect(pages.texts.filter(({ page: one }) => one === firstOfScheme)[0]?.text).toBe("Mark scheme");
  const started = new Set<number>();
  for (const [index, { type, question }] of made.questions.entries()) {
    const paper = placeOf(pages, `paper-${index}`);
    const key = placeOf(pages, `scheme-${index}`);
    expect.soft(paper.to.page, `${type} stands on one page of the paper`).toBe(paper.from.page);
    expect.soft(key.to.page, `${type} stands on one page of the scheme`).toBe(key.from.page);
    expect.soft(paper.to.page, "the paper comes before the scheme").toBeLessThan(firstOfScheme);
    started.add(paper.from.page).add(key.from.page);
    const [asked, answered] = [wordsIn(pages, paper), wordsIn(pages, key)];
    const words = IN_THE_SCHEME[type];
    expect.soft(firstMissing(answered, words), `${type}: ${answered}`).toBeUndefined();
    expect.soft(firstMissing(asked, words), `${type} gives nothing away: ${asked}`).toBeDefined();
    for (const said of ["Right answer", ...Object.values(question.feedback)])
      expect.soft(asked, type).not.toContain(squeezed(said));
    for (const both of [asked, answered]) expect.soft(both).toContain(`[${question.points}]`);
  }
  expect(pages.count, "no page is empty").toBe(started.size);
  expect(pages.count).toBeLessThanOrEqual(MOST_PAGES);
});

/** Nineteen questions, with room to write, and their answers. */
const MOST_PAGES = 20;

for (const theme of ["light", "dark"] as const) {
  test(`a printer without colours prints every word so that it can be read, ${theme}`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: THEME_COOKIE, value: theme, url: baseURL ?? "" }]);
    await openPrinted(page);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect((await print(page)).palest).toBeLessThan(PALEST_INK);
  });
}

test("what is right is told by a sign, never by colour alone", async ({ page }) => {
  await openPrinted(page);
  await page.emulateMedia({ media: "print" });
  const rows = page.locator("article").last().getByRole("listitem");
  const right = rows.filter({ hasText: /^Right answer:/ });
  await expect(right).toHaveCount(RIGHT_ANSWERS);
  for (const row of await right.all()) await expect(row.locator("svg")).toBeVisible();
  await expect(rows.filter({ hasText: /^The hard disk$/ }).locator("svg")).toHaveCount(0);
});

/** One option, two ticks, a word, a number, a conversion and a place. */
const RIGHT_ANSWERS = 7;

/** As far as everything is drawn that comes later: parts of the types, pictures. */
async function openPrinted(page: Page): Promise<void> {
  await signInAsTeacher(page);
  await page.goto(`/teacher/tests/${made.assessmentId}/print`);
  await expect(page.getByText("Put a cross on the picture.")).toBeVisible();
  await expect(page.getByText("The answer is loading")).toHaveCount(0);
  await expect(page.getByText("Gap 1. Hint:")).toBeVisible();
  for (const picture of await page.locator("main img").all())
    await expect.poll(() => picture.evaluate(isDrawn)).toBe(true);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

function isDrawn(picture: Element): boolean {
  return picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0;
}

/** The pages, with a tiny name at the beginning and at the end of every question, out of the way of everything. */
async function print(page: Page): Promise<PrintedPages> {
  const [paper, scheme] = await page.locator("article").all();
  await paper?.locator("> ol > li").evaluateAll(nameEnds, "paper");
  await scheme?.locator("> ol > li").evaluateAll(nameEnds, "scheme");
  return readPrintedPages(new Uint8Array(await page.pdf(A4)));
}

function nameEnds(questions: readonly Element[], part: string): void {
  for (const [index, question] of questions.entries())
    for (const side of ["top", "bottom"]) {
      const mark = document.createElement("span");
      mark.textContent = `${part}-${index}-${side}`;
      Object.assign(mark.style, { position: "absolute", left: "0", [side]: "0" });
      Object.assign(mark.style, { fontSize: "1px", lineHeight: "1px", whiteSpace: "nowrap" });
      question.append(mark);
      question.setAttribute("class", `${question.className} relative`);
    }
}

interface Spot {
  readonly page: number;
  readonly top: number;
}
interface Place {
  readonly from: Spot;
  readonly to: Spot;
}

function placeOf(pages: PrintedPages, name: string): Place {
  const spot = (side: string): Spot => {
    const found = pages.texts.find(({ text }) => text === `${name}-${side}`);
    if (found === undefined) throw new Error(`${name}-${side} is not on the paper.`);
    return found;
  };
  return { from: spot("top"), to: spot("bottom") };
}

/** All words between the two, without white space, as it is another thing on paper. */
function wordsIn({ texts }: PrintedPages, { from, to }: Place): string {
  const isAfter = (one: Spot) =>
    one.page > from.page || (one.page === from.page && one.top > from.top - 1);
  const isBefore = (one: Spot) =>
    one.page < to.page || (one.page === to.page && one.top < to.top + 1);
  const within = texts.filter((one) => isAfter(one) && isBefore(one));
  return squeezed(within.map(({ text }) => text).join(""));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}

/** The first of the words that does not come after the one before it; undefined where all do. */
function firstMissing(text: string, words: readonly string[]): string | undefined {
  let at = 0;
  return words.find((word) => {
    const found = text.indexOf(squeezed(word), at);
    at = found + squeezed(word).length;
    return found === -1;
  });
}
