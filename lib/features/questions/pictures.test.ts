import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { addDocuments } from "@/lib/features/documents/mutations";
import { getReadableFile } from "@/lib/features/files/data";
import { db } from "@/lib/platform/db/client";
import { LESSON, RAM_QUESTION } from "@/test/a-lesson";
import { aTeacher } from "@/test/staff";
import { addQuestion } from "./mutations";

/** @returns the id of a picture in a lesson of the teacher's. */
async function pictureOf(teacher: Actor): Promise<string> {
  const bytes = Buffer.from(teacher.personId);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const picture = { sha256, mediaType: "image/webp", width: 1, height: 1, bytes };
  const address = "Slide 1, picture";
  const blocks = [{ address, kind: "image" as const, text: "A chip", image: sha256 }];
  const file = { fileName: "chip.pptx", sha256: "0".repeat(64), sizeBytes: 1 };
  await addDocuments(teacher, [{ ...file, document: { ...LESSON, blocks }, pictures: [picture] }]);
  return (await db.file.findFirstOrThrow({ where: { sha256 } })).id;
}

const withPicture = (teacher: Actor, file: string) =>
  addQuestion(teacher, {
    question: { ...RAM_QUESTION, source: [], image: { file, alt: "A chip" } },
    documentId: undefined,
  });

it("shows a picture of its teacher's own lessons", async () => {
  const teacher = await aTeacher();
  const { questionId } = await withPicture(teacher, await pictureOf(teacher));
  expect(questionId).not.toBe("");
});

it("does not open another teacher's picture by naming it", async () => {
  const other = await aTeacher();
  const file = await pictureOf(await aTeacher());
  await expect(withPicture(other, file)).rejects.toMatchObject({ code: "not-found" });
  await expect(getReadableFile(other, file)).rejects.toMatchObject({ code: "not-found" });
});

it("is refused with a picture that has no id", async () => {
  await expect(withPicture(await aTeacher(), "1; drop table")).rejects.toMatchObject({
    code: "invalid",
  });
});
