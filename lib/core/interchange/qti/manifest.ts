import type { Item } from "../item";
import { sameWords } from "../same-words";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, descendantsOf, textOf } from "../xml-node";
import { asQti3 } from "./names";

/** An item of a package with what the manifest says of it. */
export interface PackedItem {
  /** Its file. */
  readonly name: string;
  /** In the words of QTI 3.0; undefined for a file that is damaged or not there. */
  readonly node: XmlNode | undefined;
  readonly detail: Partial<
    Pick<
      Item,
      "tags" | "topic" | "objective" | "difficulty" | "timeEstimateSeconds" | "hint" | "scaffold"
    >
  >;
}

const ITEM_TYPE = /^imsqti_item_xmlv\d/;
export const DIFFICULTIES = ["very easy", "easy", "medium", "difficult", "very difficult"];

/** The items of a package: those its manifest names, in that order; without one, every file that is an item. */
export function itemsOf(parts: ReadonlyMap<string, XmlNode | undefined>): PackedItem[] {
  const path = [...parts.keys()].find((name) => /(^|\/)imsmanifest\.xml$/.test(name));
  const manifest = path === undefined ? undefined : parts.get(path);
  const folder = path?.slice(0, path.lastIndexOf("/") + 1) ?? "";
  const resources = manifest === undefined ? [] : descendantsOf(manifest, "resource");
  const named = resources
    .filter((resource) => ITEM_TYPE.test(attributeOf(resource, "type") ?? ""))
    .map((resource): PackedItem => {
      const name = folder + decoded(attributeOf(resource, "href") ?? "");
      return { name, node: item(parts.get(name)), detail: detailOf(resource) };
    });
  if (named.length > 0) return named;
  return [...parts].flatMap(([name, node]) => {
    const found = item(node);
    return found === undefined ? [] : [{ name, node: found, detail: {} }];
  });
}

function item(node: XmlNode | undefined): XmlNode | undefined {
  return node !== undefined && /^(qti-assessment-item|assessmentItem)$/.test(node.name)
    ? asQti3(node)
    : undefined;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Learning object metadata (IEEE 1484.12): difficulty in five steps, typical time, key words. */
function detailOf(resource: XmlNode): PackedItem["detail"] {
  const lom = descendantsOf(resource, "lom")[0];
  if (lom === undefined) return {};
  const general = childOf(lom, "general");
  const educational = childOf(lom, "educational");
  const step = DIFFICULTIES.indexOf(
    sameWords(textOf(childOf(childOf(educational, "difficulty"), "value"))),
  );
  const seconds = durationIn(
    textOf(childOf(childOf(educational, "typicalLearningTime"), "duration")),
  );
  const tags = (general === undefined ? [] : childrenOf(general, "keyword")).map((keyword) =>
    sameWords(textOf(keyword)),
  );
  const topic = sameWords(textOf(childOf(general, "coverage")));
  return {
    tags: tags.filter((tag) => tag !== ""),
    ...(topic === "" ? {} : { topic }),
    ...(step === -1 ? {} : { difficulty: step + 1 }),
    ...(seconds === undefined ? {} : { timeEstimateSeconds: seconds }),
    ...objectiveOf(lom),
  };
}

function objectiveOf(lom: XmlNode): Pick<PackedItem["detail"], "objective"> {
  const found = childrenOf(lom, "classification").find(
    (one) =>
      sameWords(textOf(childOf(childOf(one, "purpose"), "value"))) === "educational objective",
  );
  const words = sameWords(textOf(childOf(found, "description")));
  return words === "" ? {} : { objective: words };
}

/** ISO 8601: "PT1M30S". */
function durationIn(text: string): number | undefined {
  const [, hours = "0", minutes = "0", seconds = "0"] =
    /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?$/.exec(text.trim()) ?? [];
  const sum = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return sum === 0 ? undefined : sum;
}
