import type { PictureLabel } from "@/lib/core/documents/labelled-picture";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";

const label = (text: string, x: number, y: number, to: readonly [number, number]) => ({
  text,
  address: `Slide 2, ${text}`,
  area: { x, y, width: 1_700, height: 1_100 },
  spot: { x: to[0] - 250, y: to[1] - 400, width: 500, height: 800 },
});

/** Four parts of a cell, two on each side. */
export const CELL: readonly PictureLabel[] = [
  label("Nucleus", 100, 1_300, [3_500, 3_300]),
  label("Chloroplast", 100, 6_500, [3_400, 6_900]),
  label("Cell wall", 8_200, 1_300, [7_400, 2_900]),
  label("Vacuole", 8_200, 6_500, [5_800, 6_000]),
];

/** A lesson whose one picture has such labels. */
export function pictureLesson(labels: readonly PictureLabel[] = CELL): SourceDocument {
  const words = labels.map(({ text, address }): Block => ({ address, kind: "paragraph", text }));
  const picture: Block = {
    address: "Slide 2, labelled picture 1",
    kind: "image",
    text: "Labels",
    image: "1dd4",
    labels: [...labels],
  };
  const heading: Block = {
    address: "Slide 2, title",
    kind: "heading",
    text: "The plant cell",
    level: 1,
  };
  const blocks = [heading, ...words, picture].map((block) => ({ ...block, container: 2 }));
  return {
    ...{ kind: "pptx", title: "Cells", blocks },
    ...{ objectives: [], vocabulary: [], tasks: [], notices: [] },
  };
}
