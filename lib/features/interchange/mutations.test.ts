import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { createAssessment } from "@/lib/features/assessments/mutations";
import { getLesson, listLessons } from "@/lib/features/documents/data";
import { getReadableFile } from "@/lib/features/files/data";
import { listQuestions } from "@/lib/features/questions/data";
import { db } from "@/lib/platform/db/client";
import { aTeacher } from "@/test/staff";
import { getExportChoices, getExportFile } from "./data";
import { takeQuestions } from "./mutations";

/** Every file is read in a process of its own, on machines that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const FILE = "test/samples/questions/bank.moodle.xml";
let teacher: Actor;
beforeAll(async () => {
  teacher = await aTeacher();
});

async function send(bytes: string | Buffer, add: boolean, actor = teacher) {
  const body = new Blob([new Uint8Array(Buffer.from(bytes))]).stream();
  return takeQuestions(actor, { body, fileName: "bank.xml", add });
}

describe("a file of questions", () => {
  it("is shown before anything is added", async () => {
    const reply = await send(await readFile(FILE), false);
    expect(reply).toMatchObject({ fileName: "bank.xml", format: "Moodle XML" });
    expect(reply.questions).toHaveLength(7);
    expect(reply.broken).toHaveLength(1);
    expect(reply.documentId).toBeUndefined();
    expect(await listLessons(teacher.personId)).toEqual([]);
  });

  it("is added as drafts of the teacher's own, in order, under the file's name", async () => {
    const { documentId = "" } = await send(await readFile(FILE), true);
    const lesson = await getLesson(teacher.personId, documentId);
    expect(lesson).toMatchObject({ title: "bank.xml", kind: "moodle-xml", blocks: [] });
    const drafts = await listQuestions({ ownerId: teacher.personId, documentId });
    expect(drafts.map(({ status, isOwnWords }) => [status, isOwnWords])).toEqual(
      Array.from({ length: 7 }, () => ["DRAFT", true]),
    );
    expect(drafts[0]?.preview.line).toContain("<!DOCTYPE html>");
    const events = await db.auditEvent.findMany({ where: { subjectId: documentId } });
    expect(events).toMatchObject([
      { action: "questions.imported", details: { format: "moodle-xml", questions: 7 } },
    ]);
  });

  it("brings its pictures, for its teacher alone, and they go out again", async () => {
    const png = await sharp({
      create: { width: 60, height: 40, channels: 3, background: "#38a" },
    })
      .png()
      .toBuffer();
    const file = `<file name="a.png" path="/" encoding="base64">${png.toString("base64")}</file>`;
    const words = '<p><img src="@@PLUGINFILE@@/a.png" alt="A memory chip">What is it?</p>';
    const { documentId = "" } = await send(
      `<quiz><question type="shortanswer"><name><text>Chip</text></name><questiontext format="html"><text><![CDATA[${words}]]></text>${file}</questiontext><answer fraction="100"><text>RAM</text></answer></question></quiz>`,
      true,
    );
    const [draft] = await listQuestions({ ownerId: teacher.personId, documentId });
    const image = draft?.question.image;
    expect(image?.alt).toBe("A memory chip");
    const fileId = image?.file ?? "";
    expect(await getReadableFile(teacher, fileId)).toMatchObject({ mediaType: "image/webp" });
    await expect(getReadableFile(await aTeacher(), fileId)).rejects.toMatchObject({
      code: "not-found",
    });

    const assessmentId = await createAssessment(teacher, {
      title: "Chips",
      questionIds: [draft?.id ?? ""],
    });
    const { formats } = await getExportChoices(teacher.personId, assessmentId);
    const told = (format: string) =>
      formats.find(({ id }) => id === format)?.losses.map(({ field }) => field);
    expect(told("csv")).toContain("picture");
    expect(told("qti")).not.toContain("picture");
    const packed = await getExportFile(teacher.personId, { assessmentId, format: "qti" });
    expect(packed.bytes.toString("latin1")).toContain("pictures/question-001.png");
    expect((await send(packed.bytes, false)).notCarried).toEqual([]);
  });

  it("that holds no sound question adds nothing", async () => {
    await expect(send("::One::Which? {~a ~b}", true)).rejects.toMatchObject({ code: "invalid" });
    await expect(send("<!DOCTYPE quiz><quiz/>", true)).rejects.toMatchObject({
      message: expect.stringContaining("DOCTYPE"),
    });
  });
});

describe("a test goes out", () => {
  it("whole or in part, and says beforehand what the file will not hold", async () => {
    const { documentId = "" } = await send(await readFile(FILE), true);
    const questions = await listQuestions({ ownerId: teacher.personId, documentId });
    const title = "Web: pages / styles";
    const questionIds = questions.map(({ id }) => id);
    const assessmentId = await createAssessment(teacher, { title, questionIds });
    const choices = await getExportChoices(teacher.personId, assessmentId);
    expect(choices.questions).toHaveLength(7);
    const gift = choices.formats.find(({ id }) => id === "gift");
    expect(gift?.losses).toContainEqual(
      expect.objectContaining({ place: 6, field: "the whole question" }),
    );

    const whole = await getExportFile(teacher.personId, { assessmentId, format: "moodle-xml" });
    expect(whole.fileName).toBe("Web- pages - styles.moodle.xml");
    expect((await send(whole.bytes, false)).questions).toHaveLength(7);
    const part = await getExportFile(teacher.personId, {
      assessmentId,
      format: "csv",
      only: "1,3",
    });
    expect((await send(part.bytes, false)).questions).toHaveLength(2);
    await expect(
      getExportFile(teacher.personId, { assessmentId, format: "gift", only: "6" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("only to its own teacher", async () => {
    const other = await aTeacher();
    const assessmentId = await createAssessment(teacher, { title: "Mine", questionIds: [] });
    await expect(getExportChoices(other.personId, assessmentId)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      getExportFile(other.personId, { assessmentId, format: "gift" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
