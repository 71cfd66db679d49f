import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { getReadableFile } from "@/lib/features/files/data";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { openPicture } from "@/lib/platform/files/picture-store";
import { LESSON } from "@/test/a-lesson";
import { aPupil, aTeacher } from "@/test/staff";
import { getLesson, getSourceDocument, listLessons } from "./data";
import {
  addDocuments,
  addUpload,
  removeDocument,
  renameDocument,
  restoreDocument,
} from "./mutations";

let teacher: Actor;
beforeAll(async () => {
  teacher = await aTeacher();
});

const lessonFile = (
  document = LESSON,
  pictures: Parameters<typeof addDocuments>[1][number]["pictures"] = [],
) => ({
  fileName: "memory.pptx",
  sha256: "0".repeat(64),
  sizeBytes: 10,
  document,
  pictures,
});

async function aPicture() {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#0b5d66" } })
    .webp()
    .toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, mediaType: "image/webp", width: 4, height: 4, bytes };
}

describe("a lesson that was read", () => {
  it("is kept block by block, in order, with what was found in it", async () => {
    const [id = ""] = await addDocuments(teacher, [lessonFile()]);
    const lesson = await getLesson(teacher.personId, id);
    expect(lesson.blocks.map(({ address, text }) => [address, text])).toEqual(
      LESSON.blocks.map(({ address, text }) => [address, text]),
    );
    const { vocabulary, tasks } = LESSON;
    expect(lesson).toMatchObject({ title: "Memory", vocabulary, tasks });
    expect(await getSourceDocument(teacher.personId, id)).toEqual(LESSON);
  });

  it("is not found by another teacher, who can neither rename nor remove it", async () => {
    const other = await aTeacher();
    const [id = ""] = await addDocuments(teacher, [lessonFile()]);
    await expect(getLesson(other.personId, id)).rejects.toMatchObject({ code: "not-found" });
    const rename = renameDocument(other, { documentId: id, title: "Mine" });
    await expect(rename).rejects.toMatchObject({ code: "not-found" });
    await expect(removeDocument(other, id)).rejects.toMatchObject({ code: "not-found" });
    expect((await getLesson(teacher.personId, id)).title).toBe("Memory");
  });

  it("can be removed and brought back", async () => {
    const [id = ""] = await addDocuments(teacher, [lessonFile()]);
    await removeDocument(teacher, id);
    expect((await listLessons(teacher.personId)).map((one) => one.id)).not.toContain(id);
    await restoreDocument(teacher, id);
    expect((await listLessons(teacher.personId)).map((one) => one.id)).toContain(id);
  });

  it("keeps what Postgres cannot store out, and markup as the text it is", async () => {
    const text = "<script>alert(1)</script>\u0000 \ud800 [x](javascript:alert(1))";
    const blocks = [
      { ...LESSON.blocks[0], address: "Slide 1, title", kind: "heading" as const, text },
    ];
    const [id = ""] = await addDocuments(teacher, [lessonFile({ ...LESSON, blocks })]);
    const lesson = await getLesson(teacher.personId, id);
    expect(lesson.blocks[0]?.text).toBe(
      "<script>alert(1)</script> \ufffd [x](javascript:alert(1))",
    );
  });

  it("stores one picture once, for its owner alone", async () => {
    const picture = await aPicture();
    const blocks = [
      {
        address: "Slide 1, picture",
        kind: "image" as const,
        text: "A chip",
        image: picture.sha256,
      },
    ];
    const file = lessonFile({ ...LESSON, blocks }, [picture]);
    const [first = "", second = ""] = await addDocuments(teacher, [file, file]);
    const urls = await Promise.all(
      [first, second].map(
        async (id) => (await getLesson(teacher.personId, id)).blocks[0]?.pictureUrl,
      ),
    );
    expect(urls[0]).toBe(urls[1]);
    const fileId = urls[0]?.split("/").at(-1) ?? "";
    expect(await getReadableFile(teacher, fileId)).toMatchObject({ mediaType: "image/webp" });
    for (const other of [await aTeacher(), await aPupil()]) {
      await expect(getReadableFile(other, fileId)).rejects.toMatchObject({ code: "not-found" });
    }
    const chunks = await (await openPicture(picture.sha256))?.toArray();
    expect(Buffer.concat(chunks ?? [])).toEqual(Buffer.from(picture.bytes));
  });
});

describe("an upload", () => {
  const sample = (name: string) => readFile(path.join("test/samples/documents", name));
  const upload = (bytes: Uint8Array, fileName: string) =>
    addUpload(teacher, { body: new Blob([new Uint8Array(bytes)]).stream(), fileName });
  const leftOvers = () => readdir(path.join(env.MARKWELL_DATA_DIR, "uploads")).catch(() => []);

  it("becomes a lesson, and the file is gone afterwards", async () => {
    const reply = await upload(await sample("pptx-markitdown.pptx"), "lesson.pptx");
    const lesson = await getLesson(teacher.personId, reply.lessons[0]?.id ?? "");
    expect(lesson.blocks.length).toBeGreaterThan(10);
    expect(await leftOvers()).toEqual([]);
  });

  it("that cannot be read is refused with its sentence and leaves nothing", async () => {
    const before = await db.document.count();
    await expect(upload(await sample("bad-encrypted.pptx"), "x.pptx")).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("password"),
    });
    await expect(upload(new Uint8Array(), "empty.pptx")).rejects.toMatchObject({ code: "invalid" });
    expect(await db.document.count()).toBe(before);
    expect(await leftOvers()).toEqual([]);
  });

  it("is cut off at the limit while it comes", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const reading = addUpload(teacher, { body: endless, fileName: "endless.pptx" });
    await expect(reading).rejects.toMatchObject({ code: "too-large" });
    expect(sent).toBeLessThan((env.MAX_UPLOAD_SIZE_MB + 4) * 1024 * 1024);
    expect(await leftOvers()).toEqual([]);
  });
});
