import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { plain } from "./write-declaration";

const variable = (id: string): XmlNode => element("qti-variable", { identifier: id });
const correct = (id: string): XmlNode => element("qti-correct", { identifier: id });
const number = (value: number): XmlNode =>
  element("qti-base-value", { "base-type": "float" }, [plain(value)]);
const set = (id: string, value: XmlNode): XmlNode =>
  element("qti-set-outcome-value", { identifier: id }, [value]);

/** SCORE is what the values given earn together. */
export function mapped(ids: readonly string[]): XmlNode[] {
  const each = ids.map((id) => element("qti-map-response", { identifier: id }));
  const [only] = each;
  return [
    set("SCORE", each.length === 1 && only !== undefined ? only : element("qti-sum", {}, each)),
  ];
}

/** All marks for exactly what is right. */
export const matched = (points: number): XmlNode[] => [
  when(element("qti-match", {}, [variable("RESPONSE"), correct("RESPONSE")]), points),
];

/** All marks for a number near enough. */
export function near(
  points: number,
  by: number,
  mode: "exact" | "absolute" | "relative",
): XmlNode[] {
  const tolerance: Record<string, string> = mode === "exact" ? {} : { tolerance: `${by} ${by}` };
  const test = element("qti-equal", { "tolerance-mode": mode, ...tolerance }, [
    variable("RESPONSE"),
    correct("RESPONSE"),
  ]);
  return [when(test, points)];
}

function when(test: XmlNode, points: number): XmlNode {
  return element("qti-response-condition", {}, [
    element("qti-response-if", {}, [test, set("SCORE", number(points))]),
  ]);
}

/** FEEDBACK by what was earned. */
export function feedbackRule(points: number): XmlNode {
  const say = (id: string) =>
    set("FEEDBACK", element("qti-base-value", { "base-type": "identifier" }, [id]));
  return element("qti-response-condition", {}, [
    element("qti-response-if", {}, [
      element("qti-gte", {}, [variable("SCORE"), number(points)]),
      say("correct"),
    ]),
    element("qti-response-else-if", {}, [
      element("qti-gt", {}, [variable("SCORE"), number(0)]),
      say("partial"),
    ]),
    element("qti-response-else", {}, [say("incorrect")]),
  ]);
}
