/** How each kind of question is answered with a keyboard alone, as a pupil without a mouse answers it. */
import type { Locator } from "playwright/test";
import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import type * as binary from "@/lib/core/questions/binary-convert/schema";
import type * as categorise from "@/lib/core/questions/categorise/schema";
import * as cloze from "@/lib/core/questions/cloze/schema";
import * as completion from "@/lib/core/questions/code-completion/schema";
import type * as labels from "@/lib/core/questions/drag-label/schema";
import type * as hotspot from "@/lib/core/questions/hotspot/schema";
import type * as logic from "@/lib/core/questions/logic-gates/schema";
import type * as matching from "@/lib/core/questions/matching/schema";
import type * as matrix from "@/lib/core/questions/matrix/schema";
import type * as choice from "@/lib/core/questions/multiple-choice/schema";
import type * as several from "@/lib/core/questions/multiple-select/schema";
import type * as ordering from "@/lib/core/questions/ordering/schema";
import type * as parsons from "@/lib/core/questions/parsons/schema";
import { isInside } from "@/lib/core/questions/shared/picture-shape";
import { rowName } from "@/lib/core/questions/shared/truth-rows";
import * as trace from "@/lib/core/questions/trace-table/schema";
import type { AskedType } from "./every-type-questions";
import type { Keys } from "./keys";

interface Asked<Content, Response> {
  readonly content: Content;
  /** What is to be answered. */
  readonly response: Response;
}
interface Named {
  readonly id: string;
  readonly text: string;
}

/** Gives an answer to the question that is on the screen, of which nothing is answered yet. */
export async function answerByKeys(
  keys: Keys,
  type: AskedType,
  asked: Asked<unknown, unknown>,
): Promise<void> {
  await WAYS[type](keys, asked as never);
}

const WAYS = {
  "multiple-choice": chooseOption,
  "multiple-select": tickOptions,
  "text-input": typeText,
  "extended-text": typeText,
  numeric: typeText,
  "binary-convert": typeText,
  cloze: fillGaps,
  matching: matchPairs,
  ordering: moveIntoOrder,
  categorise: sortIntoGroups,
  matrix: chooseInRows,
  "logic-gates": fillTruthTable,
  "drag-label": labelPicture,
  hotspot: chooseFromList,
  parsons: buildProgram,
  "trace-table": fillTrace,
  "code-completion": fillCodeGaps,
  "python-code": writeProgram,
  "code-debug": writeProgram,
} satisfies Record<AskedType, (keys: Keys, asked: never) => Promise<void>>;

const textOf = (all: readonly Named[], id: string) => all.find((one) => one.id === id)?.text ?? "";
const button = ({ page }: Keys, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });
const beginningWith = (text: string) => new RegExp(`^${escapePattern(text)}`);
const field = ({ page }: Keys, name: string): Locator =>
  page.getByRole("textbox", { name, exact: true });

async function chooseOption(keys: Keys, asked: Asked<choice.Content, choice.Response>) {
  const name = textOf(asked.content.options, asked.response.option ?? "");
  await keys.choose(keys.page.getByRole("radio", { name, exact: true }));
}

async function tickOptions(keys: Keys, asked: Asked<several.Content, several.Response>) {
  for (const id of asked.response.options) {
    const name = textOf(asked.content.options, id);
    await keys.use(keys.page.getByRole("checkbox", { name, exact: true }), "Space");
  }
}

async function typeText(keys: Keys, asked: Asked<binary.Content, binary.Response>) {
  await keys.fill(keys.page.locator(".answered").getByRole("textbox").first(), asked.response.text);
}

/** A piece is picked with Enter, and put down with Enter in its place. */
async function place(keys: Keys, piece: string, to: Locator) {
  await keys.use(button(keys, piece));
  await keys.use(to);
}

async function fillGaps(keys: Keys, { content, response }: Asked<cloze.Content, cloze.Response>) {
  const gaps = cloze.gapsOf(content);
  for (const [index, gap] of gaps.entries()) {
    const text = response.gaps.find((one) => one.gap === gap.id)?.text;
    if (text === undefined) continue;
    const name = `Gap ${index + 1} of ${gaps.length}`;
    if (gap.kind === "typed") await keys.fill(field(keys, name), text);
    else if (gap.kind === "bank")
      await place(keys, textOf(content.bank, text), button(keys, beginningWith(`${name}: `)));
    else await chooseFromDropdown(keys, name, text);
  }
}

async function chooseFromDropdown(keys: Keys, name: string, value: string) {
  const dropdown = keys.page.getByRole("combobox", { name, exact: true });
  await keys.reach(dropdown);
  for (let steps = 0; steps < 9 && (await dropdown.inputValue()) !== value; steps++)
    await keys.press("ArrowDown");
}

async function matchPairs(keys: Keys, asked: Asked<matching.Content, matching.Response>) {
  const { left, right } = asked.content;
  for (const pair of asked.response.pairs)
    await place(
      keys,
      textOf(right, pair.right),
      button(keys, beginningWith(`${textOf(left, pair.left)}: `)),
    );
}

async function sortIntoGroups(keys: Keys, asked: Asked<categorise.Content, categorise.Response>) {
  const { items, groups } = asked.content;
  for (const { item, group } of asked.response.placements) {
    // "Input, 2 items"
    const name = new RegExp(`^${escapePattern(textOf(groups, group))}\\s*, \\d+ items?`);
    await place(keys, textOf(items, item), button(keys, name));
  }
}

async function labelPicture(keys: Keys, asked: Asked<labels.Content, labels.Response>) {
  const { zones, labels: all } = asked.content;
  for (const { zone, label } of asked.response.placements) {
    const row = keys.page.getByRole("listitem").filter({ hasText: textOf(zones, zone) });
    await place(keys, textOf(all, label), row.getByRole("button"));
  }
}

/** From the top: each item is moved up until it stands where it belongs. */
async function moveIntoOrder(keys: Keys, asked: Asked<ordering.Content, ordering.Response>) {
  const names = asked.response.order.map((id) => textOf(asked.content.items, id));
  const shown = keys.page.locator(".order-item");
  for (const [wanted, name] of names.entries()) {
    const all = await shown.allTextContents();
    const steps = all.findIndex((words) => words.endsWith(name)) - wanted;
    if (steps > 0) {
      await keys.use(button(keys, `Move up: ${name}`));
      await keys.press("Enter", steps - 1);
    }
  }
  await keepOrder(keys);
}

/** Where the items stood right from the beginning, the pupil says so. */
async function keepOrder(keys: Keys) {
  const keep = button(keys, "Keep this order");
  if (await keep.isVisible()) await keys.use(keep);
}

async function chooseInRows(keys: Keys, asked: Asked<matrix.Content, matrix.Response>) {
  const { rows, columns } = asked.content;
  for (const { row, columns: [column = ""] = [] } of asked.response.rows) {
    const group = keys.page.getByRole("group", { name: textOf(rows, row), exact: true });
    const name = textOf(columns, column);
    await keys.choose(group.getByRole("radio", { name, exact: true }));
  }
}

async function fillTruthTable(keys: Keys, asked: Asked<logic.Content, logic.Response>) {
  const { content, response } = asked;
  if (content.ask !== "table" || response.ask !== "table")
    throw new Error("A truth table is asked here.");
  const inReadingOrder = response.cells.toSorted((a, b) => a.row - b.row);
  for (const { column, row, value } of inReadingOrder) {
    const head = content.columns.find(({ id }) => id === column)?.expression ?? "";
    const name = `${head}, ${rowName(content.inputs, row)}: `;
    await keys.reach(button(keys, beginningWith(name)));
    await keys.press(value);
  }
}

async function chooseFromList(keys: Keys, asked: Asked<hotspot.Content, hotspot.Response>) {
  await keys.use(keys.page.getByText("Choose from a list instead", { exact: true }));
  for (const point of asked.response.points) {
    const found = asked.content.places.find((place) => isInside(place, point));
    const name = found?.text ?? "";
    await keys.choose(keys.page.getByRole("radio", { name, exact: true }));
  }
}

/** A new line comes in as deep as the one above; the arrows move it from there. */
async function buildProgram(keys: Keys, asked: Asked<parsons.Content, parsons.Response>) {
  const program = keys.page.getByRole("group", { name: "Your program", exact: true });
  const unused = keys.page.getByRole("group", { name: "Lines to use", exact: true });
  let depth = 0;
  for (const [at, { line, indent }] of asked.response.lines.entries()) {
    const code = asked.content.lines.find(({ id }) => id === line)?.code ?? "";
    await keys.use(unused.getByRole("button", { name: code, exact: true }));
    if (indent !== depth) {
      await keys.reach(program.getByRole("button", { name: beginningWith(`Line ${at + 1}, `) }));
      await keys.press(indent > depth ? "ArrowRight" : "ArrowLeft", Math.abs(indent - depth));
    }
    depth = indent;
  }
}

async function fillTrace(keys: Keys, { content, response }: Asked<trace.Content, trace.Response>) {
  for (const { column, row, value } of response.cells.toSorted((a, b) => a.row - b.row))
    await keys.fill(field(keys, trace.cellName(content, column, row)), value);
}

async function fillCodeGaps(
  keys: Keys,
  { content, response }: Asked<completion.Content, completion.Response>,
) {
  for (const { gap, text } of response.gaps)
    await keys.fill(field(keys, completion.gapName(content, gap)), text);
}

/** Over what stands there. Enter keeps the depth of a line, and goes a step deeper after a colon. */
async function writeProgram(keys: Keys, asked: Asked<unknown, { readonly source: string }>) {
  await keys.reach(keys.page.locator(".program textarea"));
  await keys.press("Control+A");
  await keys.press("Delete");
  let given = 0;
  for (const [index, line] of asked.response.source.split("\n").entries()) {
    if (index > 0) await keys.press("Enter");
    const depth = line.length - line.trimStart().length;
    const steps = (depth - given) / STEP;
    await keys.press(steps > 0 ? "Control+]" : "Backspace", Math.abs(steps));
    await keys.type(line.trim());
    given = depth + (line.endsWith(":") ? STEP : 0);
  }
}

const STEP = 4;
