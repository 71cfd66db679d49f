import type { XmlElement } from "../xml";

/** Style that marks a paragraph which is one equation. */
export const EQUATION_STYLE = "markwell-equation";
/** Style of a box of a SmartArt diagram; its depth follows. */
export const DIAGRAM_STYLE = "markwell-diagram-";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PLACING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/** Makes WordprocessingML in the document a node stands in. mammoth knows both namespaces, strict and not. */
export class WordBuilder {
  readonly #near: XmlElement;

  constructor(near: XmlElement) {
    this.#near = near;
  }

  run(text: string): XmlElement {
    const lines = text.split("\n").flatMap((line, at) => {
      const words = this.#make("t");
      words.setAttribute("xml:space", "preserve");
      words.appendChild(this.#document.createTextNode(line));
      return at === 0 ? [words] : [this.#make("br"), words];
    });
    return this.#make("r", lines);
  }

  paragraph(text: string, style?: string): XmlElement {
    return this.#make("p", [...(style === undefined ? [] : [this.styled(style)]), this.run(text)]);
  }

  lineBreak(): XmlElement {
    return this.#make("br");
  }

  tab(): XmlElement {
    return this.#make("tab");
  }

  /** Paragraph properties that name a style. */
  styled(style: string): XmlElement {
    return this.#make("pPr", [this.style(style)]);
  }

  style(name: string): XmlElement {
    const style = this.#make("pStyle");
    style.setAttributeNS(WORD, "w:val", name);
    return style;
  }

  table(rows: readonly (readonly string[])[]): XmlElement {
    const cell = (text: string) => this.#make("tc", [this.paragraph(text)]);
    return this.#make(
      "tbl",
      rows.map((row) => this.#make("tr", row.map(cell))),
    );
  }

  /** A paragraph with a picture that stood in a group. */
  picture(picture: XmlElement, alt: string): XmlElement {
    const properties = this.#in(PLACING, "wp:docPr");
    properties.setAttribute("descr", alt);
    const data = this.#in(DRAWING, "a:graphicData", [picture]);
    const graphic = this.#in(DRAWING, "a:graphic", [data]);
    const inline = this.#in(PLACING, "wp:inline", [properties, graphic]);
    return this.#make("p", [this.#make("r", [this.#make("drawing", [inline])])]);
  }

  /** What mammoth reads as text boxes: their paragraphs follow the one they are anchored in. */
  textBoxes(content: readonly XmlElement[]): XmlElement {
    return this.#make("pict", content);
  }

  get #document() {
    const owner = this.#near.ownerDocument;
    if (owner === null) throw new TypeError("The node is in no document.");
    return owner;
  }

  #make(name: string, children: readonly XmlElement[] = []): XmlElement {
    return this.#in(WORD, `w:${name}`, children);
  }

  #in(namespace: string, name: string, children: readonly XmlElement[] = []): XmlElement {
    const element = this.#document.createElementNS(namespace, name);
    for (const child of children) element.appendChild(child);
    return element;
  }
}
