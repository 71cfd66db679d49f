import { readdir } from "node:fs/promises";
import path from "node:path";
import pptxgen from "pptxgenjs";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { openPicture } from "@/lib/platform/files/picture-store";
import { fillDisk, freeDisk, hasSmallDisk } from "@/test/small-disk";
import { aTeacher } from "@/test/staff";
import { addUpload } from "./mutations";

const FULL = {
  code: "unavailable",
  message: expect.stringMatching(/disk is full.*Nothing was kept/),
};

afterEach(freeDisk);

describe.skipIf(!hasSmallDisk)("while the server's disk is full", () => {
  it("a lesson is refused with what to do, leaves nothing, and is taken once there is room", async () => {
    const deck = await deckWithPictures();
    await expectRefusal(deck, deck.length / 2);
    await expectTaken(deck);
  });

  it("so it is when the lesson still fits and its pictures do not", async () => {
    const deck = await deckWithPictures();
    await expectRefusal(deck, deck.length + 24_000);
    await expectTaken(deck);
  });
});

async function expectRefusal(deck: Uint8Array, bytesLeft: number): Promise<void> {
  const before = await counts();
  const teacher = await aTeacher();
  fillDisk(bytesLeft);
  await expect(addUpload(teacher, upload(deck))).rejects.toMatchObject(FULL);
  expect(await counts()).toEqual(before);
  expect(await filesIn("uploads")).toEqual([]);
  // A picture that is whole may stay, it is found again by its hash; half of one may not.
  for (const file of await filesIn("files"))
    expect(file).toMatch(/^([0-9a-f]{2}\/)?[0-9a-f]{2,64}$/);
}

async function expectTaken(deck: Uint8Array): Promise<void> {
  freeDisk();
  const { lessons } = await addUpload(await aTeacher(), upload(deck));
  const blocks = await db.block.findMany({
    where: { documentId: lessons[0]?.id ?? "", fileId: { not: null } },
    include: { file: true },
  });
  expect(blocks).toHaveLength(2);
  for (const { file } of blocks) {
    const bytes = await (await openPicture(file?.sha256 ?? ""))?.toArray();
    expect(Buffer.concat(bytes ?? []).length).toBe(file?.sizeBytes);
  }
}

const upload = (deck: Uint8Array) => ({
  body: new Blob([new Uint8Array(deck)]).stream(),
  fileName: "pictures.pptx",
});

async function counts(): Promise<number[]> {
  return Promise.all([db.document.count(), db.block.count(), db.file.count()]);
}

function filesIn(folder: string): Promise<string[]> {
  return readdir(path.join(env.MARKWELL_DATA_DIR, folder), { recursive: true }).catch(() => []);
}

/** Noise does not get smaller when it is encoded anew, and never twice the same. */
async function deckWithPictures(): Promise<Uint8Array> {
  const deck = new pptxgen();
  for (const title of ["A chip", "Another chip"]) {
    const slide = deck.addSlide();
    slide.addText(title, { x: 1, y: 0.5, w: 8, h: 1 });
    slide.addImage({ data: await noise(), x: 1, y: 2, w: 3, h: 3, altText: title });
  }
  return (await deck.write({ outputType: "nodebuffer" })) as Buffer;
}

async function noise(): Promise<string> {
  const bytes = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
  return `image/jpeg;base64,${bytes.toString("base64")}`;
}
