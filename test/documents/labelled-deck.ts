import PptxGenJS from "pptxgenjs";
import sharp from "sharp";

/** A plant cell in a few strokes; nothing in it is written. */
const CELL = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">
  <rect width="600" height="400" fill="#eef6e6"/>
  <rect x="60" y="40" width="480" height="320" rx="24" fill="#c9e4b4" stroke="#3b6b2b" stroke-width="14"/>
  <ellipse cx="330" cy="220" rx="150" ry="95" fill="#e8f3fb" stroke="#6d9dc0" stroke-width="4"/>
  <circle cx="150" cy="130" r="46" fill="#b48ec4" stroke="#5d3d6b" stroke-width="4"/>
  <ellipse cx="140" cy="280" rx="44" ry="22" fill="#5f9f3c"/>
</svg>`;

/** What a teacher wrote beside the picture, and where in it the line leads; in inches from the slide's corner. */
export interface DeckLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly to: readonly [number, number];
}

/** The picture stands 2 inches in and 1.5 down, 6 wide and 4 high: a hundredth of an inch is one pixel of it. */
export const CELL_LABELS: readonly DeckLabel[] = [
  { text: "Nucleus", x: 0.2, y: 2, to: [3.5, 2.8] },
  { text: "Chloroplast", x: 0.2, y: 4.2, to: [3.4, 4.3] },
  { text: "Cell wall", x: 8.3, y: 2, to: [7.37, 2.6] },
  { text: "Vacuole", x: 8.3, y: 4.2, to: [5.8, 3.9] },
];

/** A slide with a picture, and a line from each label to a place in it. */
export async function labelledDeck(
  labels: readonly DeckLabel[] = CELL_LABELS,
  title = "The plant cell",
): Promise<Buffer> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_4x3";
  deck.title = "Cells";
  const slide = deck.addSlide();
  slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 0.8, fontSize: 32 });
  const picture = await sharp(Buffer.from(CELL)).png().toBuffer();
  slide.addImage({
    data: `image/png;base64,${picture.toString("base64")}`,
    ...{ x: 2, y: 1.5, w: 6, h: 4 },
  });
  for (const { text, x, y, to } of labels) {
    slide.addText(text, { x, y, w: 1.5, h: 0.4, fontSize: 14 });
    const from = [x < 5 ? x + 1.5 : x, y + 0.2] as const;
    slide.addShape(deck.ShapeType.line, {
      ...{ x: Math.min(from[0], to[0]), y: Math.min(from[1], to[1]) },
      ...{ w: Math.abs(from[0] - to[0]), h: Math.abs(from[1] - to[1]) },
      flipH: from[0] > to[0],
      flipV: from[1] > to[1],
      line: { color: "000000", width: 1.5 },
    });
  }
  const bytes = await deck.write({ outputType: "nodebuffer" });
  if (!Buffer.isBuffer(bytes)) throw new TypeError("no buffer");
  return bytes;
}
