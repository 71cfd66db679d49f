import { expect, it, test } from "vitest";
import { parseXml } from "../xml";
import { isLabel, pointersOf } from "./pointers";

const NAMESPACES =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const form = (x: number, y: number, cx: number, cy: number, attributes = "") =>
  `<a:xfrm ${attributes}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`;
const picture = (inner: string) => `<p:pic><p:spPr>${inner}</p:spPr></p:pic>`;
const words = (text: string, inner: string) =>
  `<p:sp><p:spPr>${inner}</p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const line = (inner: string) =>
  `<p:cxnSp><p:spPr>${inner}<a:prstGeom prst="straightConnector1"/></p:spPr></p:cxnSp>`;
const on = (...shapes: string[]) =>
  pointersOf(parseXml(`<p:spTree ${NAMESPACES}>${shapes.join("")}</p:spTree>`)).map(
    ({ text, to }) => [text, Math.round(to.x), Math.round(to.y)],
  );

const CM = 360_000;
const PICTURE = picture(form(10 * CM, 5 * CM, 10 * CM, 10 * CM));
const NUCLEUS = words("Nucleus", form(CM, 6 * CM, 4 * CM, CM));

test.each([
  ["from the words", ""],
  ["from the part", 'flipH="1" flipV="1"'],
])("a line names what it ends on, drawn %s", (_, flips) => {
  const drawn = line(form(5 * CM, 6 * CM, 9 * CM, 3 * CM, flips));
  expect(on(PICTURE, NUCLEUS, drawn)).toEqual([["Nucleus", 14 * CM, 9 * CM]]);
});

it("follows a line that was turned about its middle", () => {
  // A quarter of a turn: what was drawn flat stands upright.
  const flat = line(form(10 * CM, 4 * CM, 6 * CM, 0, 'rot="5400000"'));
  const above = words("Roof", form(12 * CM, 0, 2 * CM, CM));
  expect(on(PICTURE, above, flat)).toEqual([["Roof", 13 * CM, 7 * CM]]);
});

test.each([
  ["wedgeRectCallout", "adj1", "adj2", 150_000, 100_000, 9 * CM, 8 * CM],
  ["borderCallout1", "adj4", "adj3", 250_000, 300_000, 11 * CM, 9 * CM],
])("the tail of a %s names what it ends on", (shape, across, down, x, y, toX, toY) => {
  const wide = picture(form(8 * CM, 5 * CM, 12 * CM, 10 * CM));
  const guides = `<a:gd name="${across}" fmla="val ${x}"/><a:gd name="${down}" fmla="val ${y}"/>`;
  const geometry = `<a:prstGeom prst="${shape}"><a:avLst>${guides}</a:avLst></a:prstGeom>`;
  const callout = words("Crater", form(CM, 6 * CM, 4 * CM, CM) + geometry);
  expect(on(wide, callout)).toEqual([["Crater", toX, shape === "borderCallout1" ? toY : 7.5 * CM]]);
});

it("leaves out words with two lines, and lines with words at both ends", () => {
  const one = line(form(5 * CM, 6 * CM, 9 * CM, 3 * CM));
  const two = line(form(5 * CM, 6.5 * CM, 8 * CM, 5 * CM));
  expect(on(PICTURE, NUCLEUS, one, two)).toEqual([]);
  const within = words("Cytoplasm", form(13 * CM, 9 * CM, 3 * CM, CM));
  expect(on(PICTURE, NUCLEUS, within, one)).toEqual([]);
});

it("takes the picture that lies on top where two are shown there", () => {
  const drawn = line(form(5 * CM, 6 * CM, 9 * CM, 3 * CM));
  const inset = picture(form(13 * CM, 8 * CM, 3 * CM, 3 * CM));
  const tree = parseXml(
    `<p:spTree ${NAMESPACES}>${[PICTURE, inset, NUCLEUS, drawn].join("")}</p:spTree>`,
  );
  expect(pointersOf(tree)[0]?.picture.box.width).toBe(3 * CM);
});

it("looks at no slide with thousands of shapes", () => {
  const drawn = line(form(5 * CM, 6 * CM, 9 * CM, 3 * CM));
  const crowd = Array.from({ length: 1_000 }, () => line(form(0, 0, 1, 1)));
  expect(on(PICTURE, NUCLEUS, drawn, ...crowd)).toEqual([]);
});

test.each(["Nucleus", "Cell wall", "left ventricle", "Magma chamber (hot)", "CPU", "Cell\nwall"])(
  "“%s” is a label",
  (text) => expect(isLabel(text)).toBe(true),
);
test.each([
  "A",
  "1",
  "?",
  "____",
  "3) Root",
  "The heart pumps blood.",
  "Source: NASA",
  "What is this?",
  "Plaque builds up here",
  "Condensation\nclouds form",
])("“%s” is none", (text) => expect(isLabel(text)).toBe(false));
