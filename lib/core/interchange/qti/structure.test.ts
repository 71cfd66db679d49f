/// <reference types="vite/client" />
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "@/lib/core/questions/question";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { exportQuestions } from "../export-questions";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from "../xml-node";
import { pairsIn } from "./declaration";
import { qti } from "./index";
import { interactionsIn } from "./interactions";

/**
 * What QTI 3.0's information model (https://www.imsglobal.org/spec/qti/v3p0/info) asks of the elements that are
 * written here, as far as a table of our own can say it. 1EdTech's schema files are not part of this project.
 */
interface Rule {
  /** "cardinality base-type" of the responses it may have. */
  readonly responses: readonly string[];
  /** Its parts, with the attributes that each must have. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}
const SHAPE = ["identifier", "shape", "coords"];
const RULES: Readonly<Record<string, Rule>> = {
  choice: {
    responses: ["single identifier", "multiple identifier"],
    parts: { "qti-simple-choice": ["identifier"] },
  },
  order: { responses: ["ordered identifier"], parts: { "qti-simple-choice": ["identifier"] } },
  "text-entry": { responses: ["single string", "single float"], parts: {} },
  "extended-text": { responses: ["single string"], parts: {} },
  "inline-choice": {
    responses: ["single identifier"],
    parts: { "qti-inline-choice": ["identifier"] },
  },
  match: {
    responses: ["multiple directedPair"],
    parts: { "qti-simple-associable-choice": ["identifier", "match-max"] },
  },
  "gap-match": {
    responses: ["multiple directedPair"],
    parts: { "qti-gap-text": ["identifier", "match-max"], "qti-gap": ["identifier"] },
  },
  "graphic-gap-match": {
    responses: ["multiple directedPair"],
    parts: {
      "qti-gap-text": ["identifier", "match-max"],
      "qti-associable-hotspot": [...SHAPE, "match-max"],
    },
  },
  hotspot: {
    responses: ["single identifier", "multiple identifier"],
    parts: { "qti-hotspot-choice": SHAPE },
  },
};
const ORDER = [
  "qti-response-declaration",
  "qti-outcome-declaration",
  "qti-item-body",
  "qti-response-processing",
  "qti-modal-feedback",
];
const IDENTIFIER = /^[A-Za-z_][\w.-]*$/;

const modules = import.meta.glob<{ samples: AnyTypeSamples }>("../../questions/*/samples.ts", {
  eager: true,
});
const PICTURES = new Map([["f", { file: "f", width: 640, height: 480 }]]);
const kinds = Object.entries(modules).flatMap(([path, { samples }]) => {
  const type = path.split("/").at(-2) ?? "";
  return Object.hasOwn(questionTypes, type) ? [{ type, samples }] : [];
});

function question(type: string, { content, key }: Pick<Question, "content" | "key">): Question {
  return {
    type,
    prompt: "What **is** it?",
    image: { file: "f", alt: "A cell" },
    difficulty: 2,
    points: 3,
    timeEstimateSeconds: 60,
    feedback: { correct: "Yes.", partial: "Nearly.", incorrect: "No." },
    tags: ["cells"],
    source: [],
    content,
    key,
  };
}

describe.each(kinds)("$type", ({ type, samples }) => {
  test("is written as QTI has it", () => {
    void fc.assert(
      fc.property(samples.question, (made) => {
        const { source, count } = exportQuestions([question(type, made)], qti, PICTURES);
        if (source.kind !== "package" || count === 0) return;
        const item = source.parts.get("items/question-001.xml");
        const manifest = source.parts.get("imsmanifest.xml");
        if (item === undefined || manifest === undefined) throw new Error("a part is missing");
        insistItem(item);
        insistFiles(manifest, item, [...source.parts.keys(), ...source.pictures.keys()]);
      }),
      { numRuns: 30 },
    );
  });
});

function insistItem(item: XmlNode): void {
  const places = childrenOf(item).map(({ name }) => ORDER.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const declared = childrenOf(item, "qti-response-declaration");
  const names = declared.map((one) => attributeOf(one, "identifier") ?? "");
  expect(new Set(names).size).toBe(names.length);
  const body = childOf(item, "qti-item-body");
  if (body === undefined) throw new Error("no body");
  const asked = interactionsIn(body);
  expect(asked.map((one) => attributeOf(one, "response-identifier")).sort()).toEqual(names.sort());
  for (const node of asked) {
    const id = attributeOf(node, "response-identifier");
    const own = declared.find((one) => attributeOf(one, "identifier") === id);
    if (own !== undefined) insistInteraction(node, own);
  }
  const outcomes = childrenOf(item, "qti-outcome-declaration");
  const known = [...names, ...outcomes.map((one) => attributeOf(one, "identifier"))];
  for (const used of ["qti-variable", "qti-map-response", "qti-set-outcome-value", "qti-correct"])
    for (const node of descendantsOf(item, used))
      expect(known).toContain(attributeOf(node, "identifier"));
}

function insistInteraction(node: XmlNode, declared: XmlNode): void {
  const rule = RULES[node.name.replace(/^qti-|-interaction$/g, "")];
  if (rule === undefined) throw new Error(`${node.name} is not known to the table`);
  const [cardinality, base] = ["cardinality", "base-type"].map((name) =>
    attributeOf(declared, name),
  );
  expect(rule.responses).toContain(`${cardinality} ${base}`);
  const ids: string[] = [];
  for (const [name, needs] of Object.entries(rule.parts)) {
    const parts = descendantsOf(node, name);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      for (const need of needs) expect(attributeOf(part, need)).toMatch(/./);
      ids.push(attributeOf(part, "identifier") ?? "");
    }
  }
  for (const id of ids) expect(id).toMatch(IDENTIFIER);
  expect(new Set(ids).size).toBe(ids.length);
  const values = descendantsOf(declared, "qti-value").map(textOf);
  if (base === "identifier") for (const value of values) expect(ids).toContain(value);
  if (base === "directedPair")
    for (const pair of pairsIn(values)) expect(ids).toEqual(expect.arrayContaining(pair));
}

/** Every picture is described and in the package, and every file of it in the manifest. */
function insistFiles(manifest: XmlNode, item: XmlNode, names: readonly string[]): void {
  const files = descendantsOf(manifest, "file").map((file) => attributeOf(file, "href"));
  expect([...files, "imsmanifest.xml"].sort()).toEqual([...names].sort());
  for (const picture of descendantsOf(item, "img")) {
    expect(files).toContain((attributeOf(picture, "src") ?? "").replace("../", ""));
    expect(attributeOf(picture, "alt")).toBe("A cell");
  }
  for (const pre of descendantsOf(item, "pre"))
    expect(["img", "p", "table"].flatMap((name) => descendantsOf(pre, name))).toEqual([]);
}
