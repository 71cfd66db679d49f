import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import type { Point } from "@/lib/core/kernel/picture-area";
import { centreOf, WHOLE } from "@/lib/core/kernel/picture-area";
import { editZip } from "@/test/documents/edited-zip";
import { CELL_LABELS, labelledDeck } from "@/test/documents/labelled-deck";
import { DOCUMENT_LIMITS } from "../document-limits";
import type { StoredPicture } from "../pictures";
import { readContent } from "../read-content";

interface Read {
  readonly blocks: readonly Block[];
  readonly pictures: readonly StoredPicture[];
}

async function read(bytes: Buffer): Promise<Read> {
  const found = await readContent(bytes, DOCUMENT_LIMITS);
  if (found.kind !== "document") throw new Error("not a document");
  return { blocks: found.document.blocks, pictures: found.pictures };
}

const editSlide = (bytes: Buffer, edit: (xml: string) => string) =>
  editZip(bytes, (name, xml) => (name === "ppt/slides/slide1.xml" ? edit(xml) : xml));
const labelled = ({ blocks }: Read) => blocks.filter(({ labels }) => labels !== undefined);

/** The colour of a labelled picture at a point of it, a few pixels beside: lines end there in a dot. */
async function colourNear({ pictures }: Read, block: Block | undefined, { x, y }: Point) {
  const picture = pictures.find(({ sha256 }) => sha256 === block?.image);
  if (picture === undefined) throw new Error("the picture was not kept");
  const left = Math.round((x / WHOLE) * picture.width) - 14;
  const top = Math.round((y / WHOLE) * picture.height) + 14;
  const { data } = await sharp(picture.bytes)
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** Compression changes a colour a little. */
const isNear = (colour: readonly number[] | undefined, wanted: readonly number[]) =>
  colour?.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 30);

describe("a picture whose labels are joined to it by lines", () => {
  test("is kept a second time without them, with where each belongs", async () => {
    const found = await read(await labelledDeck());
    const [block, ...others] = labelled(found);
    expect(others).toEqual([]);
    expect(block?.address).toBe("Slide 1, labelled picture 1");
    expect(block?.text).toBe("Labels: Nucleus; Chloroplast; Cell wall; Vacuole");
    const texts = block?.labels?.map(({ text, address }) => [
      text,
      found.blocks.find((other) => other.address === address)?.text,
    ]);
    expect(texts).toEqual(CELL_LABELS.map(({ text }) => [text, text]));
  });

  test("has each line end on what it names", async () => {
    const found = await read(await labelledDeck());
    const [block] = labelled(found);
    const seen = await Promise.all(
      (block?.labels ?? []).map(({ spot }) => colourNear(found, block, centreOf(spot))),
    );
    expect(isNear(seen[0], [180, 142, 196])).toBe(true);
    expect(isNear(seen[3], [232, 243, 251])).toBe(true);
  });

  test("gives every label room of one size, whatever its length", async () => {
    const [block] = labelled(await read(await labelledDeck()));
    const sizes = block?.labels?.map(({ area }) => `${area.width} × ${area.height}`);
    expect(new Set(sizes).size).toBe(1);
  });

  test("is found inside a group that was moved and made smaller", async () => {
    const plain = labelled(await read(await labelledDeck()))[0];
    const grouped = await editSlide(await labelledDeck(), (xml) =>
      xml
        .replace(
          "<p:pic>",
          '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="900" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="914400" y="914400"/><a:ext cx="4572000" cy="3429000"/><a:chOff x="0" y="0"/><a:chExt cx="9144000" cy="6858000"/></a:xfrm></p:grpSpPr><p:pic>',
        )
        .replace("</p:spTree>", "</p:grpSp></p:spTree>"),
    );
    const inGroup = labelled(await read(grouped))[0];
    expect(inGroup?.labels?.map(({ text }) => text)).toEqual(
      plain?.labels?.map(({ text }) => text),
    );
    for (const [index, label] of (plain?.labels ?? []).entries()) {
      const other = inGroup?.labels?.[index]?.spot;
      expect(Math.abs((other?.x ?? 0) - label.spot.x)).toBeLessThan(20);
      expect(Math.abs((other?.y ?? 0) - label.spot.y)).toBeLessThan(20);
    }
  });

  test("counts by what its slide shows where a part is cut off", async () => {
    const cropped = await editSlide(await labelledDeck(), (xml) =>
      xml
        .replace(/<a:srcRect[^>]*\/>/, "")
        .replace("<a:stretch>", '<a:srcRect l="50000"/><a:stretch>'),
    );
    const found = await read(cropped);
    const [block] = labelled(found);
    // The right half fills the picture now: where the vacuole was there is the cell around it.
    const spot = block?.labels?.at(-1)?.spot;
    if (spot === undefined) throw new Error("no label");
    const colour = await colourNear(found, block, centreOf(spot));
    expect(isNear(colour, [201, 228, 180])).toBe(true);
  });
});

describe("nothing is made of a picture", () => {
  const [first, second, third, fourth] = CELL_LABELS;
  if (!first || !second || !third || !fourth) throw new Error("four labels");

  test.each([
    ["with two labels", [first, second]],
    [
      "whose words say the same",
      [first, { ...second, text: "nucleus" }, { ...third, text: "NUCLEUS" }],
    ],
    [
      "whose lines lead nowhere into it",
      CELL_LABELS.map((one) => ({ ...one, to: [1.9, 1.2] as const })),
    ],
    [
      "with letters to be filled in",
      CELL_LABELS.map((one, at) => ({ ...one, text: "ABCD".charAt(at) })),
    ],
    ["with blanks", CELL_LABELS.map((one) => ({ ...one, text: "________" }))],
    ["with questions", CELL_LABELS.map((one) => ({ ...one, text: `${one.text}?` }))],
    [
      "whose lines begin far from any words",
      CELL_LABELS.map((one) => ({ ...one, y: one.y + 1 })).map((one, at) => ({
        ...one,
        text: at < 2 ? one.text : "",
      })),
    ],
  ])("%s", async (_, labels) => {
    expect(labelled(await read(await labelledDeck(labels)))).toEqual([]);
  });

  test("that lies on its side, for then nobody knows what is where", async () => {
    const turned = await editSlide(await labelledDeck(), (xml) =>
      xml.replace(/(<p:pic>.*?)<a:xfrm>/s, '$1<a:xfrm rot="5400000">'),
    );
    expect(labelled(await read(turned))).toEqual([]);
  });

  test("of no height, and the lesson is read all the same", async () => {
    const flat = await editSlide(await labelledDeck(), (xml) =>
      xml.replace(/(<p:pic>.*?<a:ext cx="\d+" cy=")\d+/s, (_, before: string) => `${before}0`),
    );
    const found = await read(flat);
    expect(labelled(found)).toEqual([]);
    expect(found.blocks.some(({ text }) => text === "Nucleus")).toBe(true);
  });

  test("whose bytes are damaged: the lesson is read all the same", async () => {
    const damaged = await editZip(
      await labelledDeck(),
      (name, xml) =>
        name.endsWith("slide1.xml.rels") ? xml.replace(/media\/[^"]+\.png/, "media/none.png") : xml,
      { "ppt/media/none.png": "no picture" },
    );
    const found = await read(damaged);
    expect(labelled(found)).toEqual([]);
    expect(found.blocks.some(({ text }) => text === "Nucleus")).toBe(true);
  });
});
