/** An element of XML as plain data. Names are local names: prefixes vary, so nobody looks at them. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** An element to be written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  return { name, attributes, children };
}

/** An attribute; undefined also for a name that every object answers to. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  return Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
}

/** Child elements, all or those of one name. */
export function childrenOf(node: XmlNode, name?: string): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node === undefined ? undefined : childrenOf(node, name)[0];
}

/** Everything below of one name, in document order. */
export function descendantsOf(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** All text below, as it stands. */
export function textOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The tree without some of its elements. */
export function nodesWithout(
  nodes: readonly (XmlNode | string)[],
  isLeftOut: (node: XmlNode) => boolean,
): (XmlNode | string)[] {
  return nodes.flatMap((node): (XmlNode | string)[] => {
    if (typeof node === "string") return [node];
    if (isLeftOut(node)) return [];
    return [{ ...node, children: nodesWithout(node.children, isLeftOut) }];
  });
}
