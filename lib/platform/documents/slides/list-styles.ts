import type { OfficePackage } from "../office/office-package";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, descendantsOf, nameOf } from "../xml";
import { placeholderOf } from "./shape-tree";

/** The layout and master a slide takes its bullets from. */
export interface SlideTemplate {
  readonly layout: XmlElement | undefined;
  readonly master: XmlElement | undefined;
}

/** Finds the layout and the master of a slide; parsed ones are kept in `cache`. */
export async function findTemplate(
  pack: OfficePackage,
  slide: string,
  cache: Map<string, XmlElement>,
): Promise<SlideTemplate> {
  const layout = await related(pack, slide, "slideLayout");
  const master = layout === undefined ? undefined : await related(pack, layout, "slideMaster");
  return { layout: await load(pack, layout, cache), master: await load(pack, master, cache) };
}

async function related(
  pack: OfficePackage,
  part: string,
  type: string,
): Promise<string | undefined> {
  const target = (await pack.relationships(part)).find((one) => one.type === type)?.target;
  return target !== undefined && pack.has(target) ? target : undefined;
}

async function load(
  pack: OfficePackage,
  part: string | undefined,
  cache: Map<string, XmlElement>,
): Promise<XmlElement | undefined> {
  if (part === undefined) return undefined;
  const known = cache.get(part);
  if (known !== undefined) return known;
  const root = await pack.xml(part);
  cache.set(part, root);
  return root;
}

/** The list styles that hold for a shape's paragraphs, the nearest first. */
export function listStylesOf(shape: XmlElement, template: SlideTemplate): XmlElement[] {
  const own = childAt(shape, "txBody", "lstStyle");
  const placeholder = placeholderOf(shape);
  if (placeholder === undefined) return present([own]);
  const type = attributeOf(placeholder, "type") ?? "obj";
  const style = type === "title" || type === "ctrTitle" ? "titleStyle" : "bodyStyle";
  return present([
    own,
    listStyleOf(matching(template.layout, placeholder)),
    listStyleOf(matching(template.master, placeholder)),
    childAt(template.master, "txStyles", style),
  ]);
}

function present(styles: (XmlElement | undefined)[]): XmlElement[] {
  return styles.filter((style) => style !== undefined);
}

function listStyleOf(shape: XmlElement | undefined): XmlElement | undefined {
  return childAt(shape, "txBody", "lstStyle");
}

/** The placeholder of a layout or master that this one stands in, by index, else by type. */
function matching(root: XmlElement | undefined, wanted: XmlElement): XmlElement | undefined {
  if (root === undefined) return undefined;
  const shapes = descendantsOf(root, "sp");
  const index = attributeOf(wanted, "idx");
  const byIndex = shapes.find((one) => {
    const placeholder = placeholderOf(one);
    return index !== undefined && attributeOf(placeholder, "idx") === index;
  });
  return byIndex ?? shapes.find((one) => sameType(placeholderOf(one), wanted));
}

function sameType(placeholder: XmlElement | undefined, wanted: XmlElement): boolean {
  const plain = (node: XmlElement) => {
    const type = attributeOf(node, "type") ?? "obj";
    return type === "body" ? "obj" : type;
  };
  return placeholder !== undefined && plain(placeholder) === plain(wanted);
}

/** The bullet that holds for a paragraph: its own, else the nearest style's for its level. */
export function bulletOf(
  properties: XmlElement | undefined,
  level: number,
  styles: readonly XmlElement[],
): XmlElement | undefined {
  const inherited = styles.map((style) => childAt(style, `lvl${level + 1}pPr`));
  return [properties, ...inherited].map(ownBullet).find((bullet) => bullet !== undefined);
}

function ownBullet(properties: XmlElement | undefined): XmlElement | undefined {
  return childrenOf(properties).find((node) =>
    ["buNone", "buChar", "buAutoNum", "buBlip"].includes(nameOf(node)),
  );
}
