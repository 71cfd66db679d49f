import type { Item } from "../item";
import type { KnownPicture } from "../pictures/forms";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { DIFFICULTIES } from "./manifest";
import { itemNode } from "./write-item";

/** Questions as a package of QTI 3.0: a manifest, and one file an item. */
export function writeQti(items: readonly Item[]): {
  parts: ReadonlyMap<string, XmlNode>;
  pictures: ReadonlyMap<string, KnownPicture>;
} {
  const files = items.map((item, index): File => {
    const id = `question-${String(index + 1).padStart(3, "0")}`;
    const picture = item.picture === undefined ? undefined : `pictures/${id}.png`;
    return { item, id, name: `items/${id}.xml`, picture };
  });
  return {
    parts: new Map([
      ["imsmanifest.xml", manifestOf(files)],
      ...files.map(({ item, id, name, picture }): [string, XmlNode] => [
        name,
        itemNode(item, id, picture === undefined ? undefined : `../${picture}`),
      ]),
    ]),
    pictures: new Map(
      files.flatMap(({ item, picture }) =>
        picture === undefined || item.picture === undefined ? [] : [[picture, item.picture]],
      ),
    ),
  };
}

interface File {
  readonly item: Item;
  readonly id: string;
  readonly name: string;
  /** Its picture's, where it has one. */
  readonly picture: string | undefined;
}

function manifestOf(files: readonly File[]): XmlNode {
  return element(
    "manifest",
    {
      xmlns: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
      identifier: "markwell-questions",
    },
    [
      element("metadata", {}, [
        element("schema", {}, ["QTI Package"]),
        element("schemaversion", {}, ["3.0.0"]),
      ]),
      element("organizations"),
      element("resources", {}, files.map(resourceOf)),
    ],
  );
}

function resourceOf({ item, id, name, picture }: File): XmlNode {
  const known = { identifier: id, type: "imsqti_item_xmlv3p0", href: name };
  return element("resource", known, [
    element("metadata", {}, [lomOf(item)]),
    element("file", { href: name }),
    ...(picture === undefined ? [] : [element("file", { href: picture })]),
  ]);
}

/** Learning object metadata: what is known of a question beside the question. */
function lomOf(item: Item): XmlNode {
  const { topic, objective, difficulty, timeEstimateSeconds, tags } = item;
  const step = DIFFICULTIES[(difficulty ?? 0) - 1];
  return element("lom", { xmlns: "http://ltsc.ieee.org/xsd/LOM" }, [
    element("general", {}, [
      ...tags.map((tag) => element("keyword", {}, [words(tag)])),
      ...(topic === undefined ? [] : [element("coverage", {}, [words(topic)])]),
    ]),
    element("educational", {}, [
      ...(step === undefined ? [] : [element("difficulty", {}, vocabulary(step))]),
      ...(timeEstimateSeconds === undefined
        ? []
        : [
            element("typicalLearningTime", {}, [
              element("duration", {}, [`PT${timeEstimateSeconds}S`]),
            ]),
          ]),
    ]),
    ...(objective === undefined
      ? []
      : [
          element("classification", {}, [
            element("purpose", {}, vocabulary("educational objective")),
            element("description", {}, [words(objective)]),
          ]),
        ]),
  ]);
}

const words = (text: string): XmlNode => element("string", { language: "en-GB" }, [text]);
const vocabulary = (value: string): XmlNode[] => [
  element("source", {}, ["LOMv1.0"]),
  element("value", {}, [value]),
];
