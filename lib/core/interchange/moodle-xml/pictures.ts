import type { Item } from "../item";
import type { Lose } from "../ledger";
import { readEntities } from "../markup/entities";
import { escapeHtml } from "../markup/html-of";
import type { KnownPicture } from "../pictures/forms";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, element, textOf } from "../xml-node";

type Picture = NonNullable<Item["picture"]>;

/** Moodle makes a picture that is answered on no larger than this, and does not move the places with it. */
export const PICTURE_BOX = { width: 600, height: 400 } as const;

/** Why a picture is left out. */
export const NOT_TAKEN =
  "One picture of a question is taken along, where it is in the file as PNG, JPEG, GIF or WebP. Add it again to the question.";

/** Its name in the question. A `<file>` of a source names a kept picture; its bytes are put in when it is written. */
const NAME = "picture.png";

export function fileNode({ file, width, height }: Picture): XmlNode {
  return element("file", {
    name: NAME,
    path: "/",
    encoding: "base64",
    picture: file,
    width: String(width),
    height: String(height),
  });
}

/** The picture in the words of a question, before them. */
export function inWords({ alt, width, height }: Picture, isHtml: boolean): string {
  const source = `@@PLUGINFILE@@/${NAME}`;
  if (!isHtml) return `![${oneLine(alt).replace(/[\\[\]]/g, "\\$&")}](${source})\n\n`;
  const said = escapeHtml(alt).replaceAll('"', "&quot;");
  return `<p><img src="${source}" alt="${said}" width="${width}" height="${height}" /></p>`;
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** What such a `<file>` names; undefined for one that is no picture that can be kept. */
function known(node: XmlNode): KnownPicture | undefined {
  const file = attributeOf(node, "picture");
  const [width, height] = [attributeOf(node, "width"), attributeOf(node, "height")].map(Number);
  return file === undefined || !width || !height ? undefined : { file, width, height };
}

const IN_HTML = /<img\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gi;
const IN_MARKDOWN = /!\[((?:\\.|[^\]\\])*)\]\(@@PLUGINFILE@@\/([^)\s]+)\)/g;

/** A question without its picture, and the picture. */
export interface Taken {
  readonly node: XmlNode;
  readonly picture: Picture | undefined;
}

/**
 * Takes the first picture of a question's words that came with the file, and takes it out of them. Others are named
 * by whoever reads the words: nothing is ever fetched.
 */
export function takePicture(node: XmlNode, lose: Lose): Taken {
  const own = takeOwn(node);
  if (own !== undefined) return own;
  const words = childOf(node, "questiontext");
  const files = words === undefined ? [] : childrenOf(words, "file");
  if (words === undefined || files.length === 0) return { node, picture: undefined };
  const text = textOf(childOf(words, "text"));
  const shown = [...text.matchAll(IN_HTML), ...text.matchAll(IN_MARKDOWN)]
    .map((match) => ({ whole: match[0], ...namedIn(match) }))
    .flatMap(({ whole, name, alt }) => {
      const file = files.find((one) => attributeOf(one, "name") === name);
      const found = file === undefined ? undefined : known(file);
      return found === undefined ? [] : [{ whole, picture: { ...found, alt } }];
    });
  const [first] = shown;
  // In HTML whoever reads the words names the pictures that are left in them.
  const left = (first === undefined ? text : text.replace(first.whole, "")).replace(
    IN_MARKDOWN,
    () => {
      lose("picture", NOT_TAKEN);
      return "";
    },
  );
  const rest = first === undefined ? files : [];
  const without = element(words.name, words.attributes, [element("text", {}, [left]), ...rest]);
  const children = node.children.map((child) => (child === words ? without : child));
  return { node: { ...node, children }, picture: first?.picture };
}

/** A question that is answered on its picture has it as a file of its own. */
function takeOwn(node: XmlNode): Taken | undefined {
  const [file] = childrenOf(node, "file");
  const found = file === undefined ? undefined : known(file);
  if (file === undefined || found === undefined) return undefined;
  const children = node.children.filter((child) => child !== file);
  // What it shows is not said in Moodle: the teacher is asked for it when the question is checked.
  return { node: { ...node, children }, picture: { ...found, alt: "" } };
}

function namedIn(match: RegExpMatchArray): { name: string; alt: string } {
  if (match[2] !== undefined)
    return { name: decoded(match[2]), alt: (match[1] ?? "").replace(/\\(.)/g, "$1") };
  const value = (name: string) =>
    readEntities(
      new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i")
        .exec(match[0])
        ?.slice(1)
        .join("") ?? "",
    );
  return { name: decoded(value("src").replace(/^@@PLUGINFILE@@\//, "")), alt: value("alt") };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
