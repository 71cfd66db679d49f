import type { XmlNode } from "../xml-node";

/** What a form comes to in an item. */
export interface ItemParts {
  readonly declarations: readonly XmlNode[];
  readonly body: readonly XmlNode[];
  /** How SCORE is worked out; none where a person marks. */
  readonly processing: readonly XmlNode[];
}
