import type { Item } from "../item";
import type { Lose } from "../ledger";
import { picturesIn } from "../markup/markdown-of";
import type { KnownPicture } from "../pictures/forms";
import type { XmlNode } from "../xml-node";
import { attributeOf, nodesWithout, textOf } from "../xml-node";
import { interactionsIn } from "./interactions";

interface Found {
  readonly node: XmlNode;
  readonly picture: NonNullable<Item["picture"]>;
}

/**
 * The picture of an item: the first of its package that its body shows. The others, and those that are elsewhere, are
 * named: nothing is ever fetched.
 * @param file the item's own name in the package, from which its pictures are named.
 * @returns the body without it, so that its description does not stand in the question's words too.
 */
export function takePicture(
  body: XmlNode,
  file: string,
  pictures: ReadonlyMap<string, KnownPicture>,
  lose: Lose,
): { body: XmlNode; picture: Item["picture"] } {
  const found = firstIn(body, file, pictures);
  const onPicture = interactionsIn(body).some(({ name }) => ON_PICTURE.test(name));
  const isOwn = found !== undefined;
  const rest = isOwn ? nodesWithout(body.children, (node) => node === found.node) : body.children;
  if (picturesIn(rest) > 0)
    lose(
      "picture",
      isOwn
        ? "A question keeps one picture: the others are left out."
        : "Its picture is not in the file as PNG, JPEG, GIF or WebP. Add it again to the question.",
    );
  if (!isOwn) return { body, picture: undefined };
  // Where it is answered on, its size there says what the places are counted in.
  return { body: onPicture ? body : { ...body, children: rest }, picture: found.picture };
}

const ON_PICTURE = /^qti-(graphic-gap-match|hotspot|select-point)-interaction$/;

function firstIn(
  node: XmlNode,
  file: string,
  pictures: ReadonlyMap<string, KnownPicture>,
): Found | undefined {
  // Pictures among the options are no pictures of the question.
  if (/^qti-(simple-choice|simple-associable-choice|gap-img|inline-choice)$/.test(node.name))
    return undefined;
  const source =
    node.name === "img"
      ? attributeOf(node, "src")
      : node.name === "object"
        ? attributeOf(node, "data")
        : undefined;
  const known = source === undefined ? undefined : pictures.get(pathFrom(file, source));
  if (known !== undefined) {
    const { file: name, width, height } = known;
    const alt = attributeOf(node, "alt") ?? textOf(node).trim();
    return { node, picture: { file: name, width, height, alt } };
  }
  for (const child of node.children) {
    const found = typeof child === "string" ? undefined : firstIn(child, file, pictures);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A name in the package, from the file that names it: "../pictures/cell.png" from "items/a.xml". */
function pathFrom(file: string, href: string): string {
  const steps = file.split("/").slice(0, -1);
  for (const step of decoded(href.replace(/[?#].*$/, "")).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
