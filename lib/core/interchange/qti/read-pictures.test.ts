import { describe, expect, test } from "vitest";
import { importQuestions } from "../import-questions";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { readQti } from "./read-qti";

const PICTURES = new Map([["images/cell.png", { file: "cell", width: 200, height: 100 }]]);

/** An item of QTI 2.x, as strangers write it. */
function item(
  declared: Record<string, string>,
  values: readonly XmlNode[],
  asked: XmlNode,
): XmlNode {
  return element("assessmentItem", { identifier: "i", title: "Cell" }, [
    element("responseDeclaration", { identifier: "R", ...declared }, values),
    element("itemBody", {}, [element("p", {}, ["Look at the cell."]), asked]),
  ]);
}

const right = (...values: string[]): XmlNode =>
  element(
    "correctResponse",
    {},
    values.map((value) => element("value", {}, [value])),
  );
const object = element(
  "object",
  { data: "../images/cell.png", type: "image/png", width: "400", height: "200" },
  ["A plant cell"],
);

function read(node: XmlNode) {
  return importQuestions(readQti(new Map([["items/cell.xml", node]]), PICTURES));
}

describe("questions of QTI 2.x that are answered on a picture", () => {
  test("places are counted in the size in which the item shows the picture", () => {
    const { questions, notCarried } = read(
      item(
        { cardinality: "single", baseType: "identifier" },
        [right("nucleus")],
        element("hotspotInteraction", { responseIdentifier: "R", maxChoices: "1" }, [
          element("prompt", {}, ["Where is the nucleus?"]),
          object,
          element("hotspotChoice", {
            identifier: "nucleus",
            shape: "circle",
            coords: "100,100,40",
            hotspotLabel: "The round part",
          }),
          element("hotspotChoice", { identifier: "b", shape: "rect", coords: "200, 20, 400, 60" }),
          element("hotspotChoice", { identifier: "c", shape: "poly", coords: "0,0,40,0,40,20" }),
        ]),
      ),
    );
    expect(questions).toMatchObject([
      {
        type: "hotspot",
        prompt: "Look at the cell.\n\nWhere is the nucleus?",
        image: { file: "cell", alt: "A plant cell" },
        content: {
          count: 1,
          outlined: true,
          places: [
            // What a stranger calls a place must not tell whether it is right.
            {
              id: "p1",
              shape: "oval",
              text: "The round part",
              area: { x: 1500, y: 3000, width: 2000, height: 4000 },
            },
            {
              id: "p2",
              shape: "box",
              text: "Place 2",
              area: { x: 5000, y: 1000, width: 5000, height: 2000 },
            },
            {
              id: "p3",
              shape: "polygon",
              text: "Place 3",
              corners: [
                { x: 0, y: 0 },
                { x: 1000, y: 0 },
                { x: 1000, y: 1000 },
              ],
            },
          ],
        },
        key: { places: ["p1"] },
      },
    ]);
    expect(notCarried.map(({ field }) => field)).toEqual(["descriptions of the places"]);
  });

  test("points on the picture are places that nobody sees", () => {
    const area = (coords: string, mappedValue: string) =>
      element("areaMapEntry", { shape: "circle", coords, mappedValue });
    const { questions } = read(
      item(
        { cardinality: "multiple", baseType: "point" },
        [
          element("areaMapping", { defaultValue: "0" }, [
            area("50,50,20", "1"),
            area("300,150,20", "1"),
            area("9,9,2", "0"),
          ]),
        ],
        element("selectPointInteraction", { responseIdentifier: "R", maxChoices: "2" }, [object]),
      ),
    );
    expect(questions).toMatchObject([
      { type: "hotspot", content: { count: 2, outlined: false, places: [{}, {}] } },
    ]);
  });

  test("places for labels are boxes: one with corners becomes the box around it, and the teacher is told", () => {
    const { questions, notCarried } = read(
      item(
        { cardinality: "multiple", baseType: "directedPair" },
        [right("a y", "b z")],
        element("graphicGapMatchInteraction", { responseIdentifier: "R" }, [
          object,
          element("gapText", { identifier: "a", matchMax: "1" }, ["Nucleus"]),
          element("gapText", { identifier: "b", matchMax: "1" }, ["Wall"]),
          element("associableHotspot", {
            identifier: "y",
            shape: "poly",
            coords: "0,0,40,0,40,20",
            matchMax: "1",
          }),
          element("associableHotspot", {
            identifier: "z",
            shape: "rect",
            coords: "200,20,400,60",
            matchMax: "1",
          }),
        ]),
      ),
    );
    expect(questions).toMatchObject([
      { content: { zones: [{ area: { x: 0, y: 0, width: 1000, height: 1000 } }, {}] } },
    ]);
    expect(notCarried.map(({ field }) => field)).toContain("shape of the places");
  });

  test("labels that are pictures have no place here, and without its picture nothing is asked", () => {
    const asked = (...labels: XmlNode[]) =>
      item(
        { cardinality: "multiple", baseType: "directedPair" },
        [right("a z")],
        element("graphicGapMatchInteraction", { responseIdentifier: "R" }, [
          object,
          ...labels,
          element("associableHotspot", {
            identifier: "z",
            shape: "rect",
            coords: "0,0,9,9",
            matchMax: "1",
          }),
        ]),
      );
    const drawn = asked(element("gapImg", { identifier: "a", matchMax: "1" }));
    expect(read(drawn).notCarried).toMatchObject([
      { field: "the whole question", why: expect.stringContaining("labels are words here") },
    ]);
    const said = asked(element("gapText", { identifier: "a", matchMax: "1" }, ["Nucleus"]));
    const { broken } = importQuestions(readQti(new Map([["items/cell.xml", said]]), new Map()));
    expect(broken).toMatchObject([{ why: expect.stringContaining("could not be read") }]);
  });
});
