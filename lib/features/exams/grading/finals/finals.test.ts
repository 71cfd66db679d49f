import { expect, it } from "vitest";
import yauzl from "yauzl";
import { db } from "@/lib/platform/db/client";
import { aResult, imported, SUM } from "@/test/exam-results";
import { aTeacher } from "@/test/staff";
import { finishReview, setGrade } from "../mutations";
import { finalsCsv, finalsXlsx } from "./data";

const FORMULA = '=HYPERLINK("https://evil.example","Ann")';

async function exam() {
  const given = { subject: "Physics: [A]/B", exam_id: "finals-g1" };
  return await imported(
    [
      aResult({ display_name: FORMULA, questions: [SUM] }),
      aResult({ external_id: "S2", display_name: "Zoë Ash & <Co>", status: "not_started" }),
    ],
    given,
  );
}

it("writes finals as CSV in which nothing runs, and an absent pupil has no nought", async () => {
  const { examId } = await exam();
  const { fileName, content } = await finalsCsv(examId);
  expect(fileName).toBe("Physics- [A]-B 2026-03-05 finals.csv");
  const [head, ...lines] = content.trimEnd().split("\r\n");
  expect(head).toBe(
    "\uFEFFstudent_id,display_name,group,session,status,marks,of,grade,final,not_marked",
  );
  expect(lines).toEqual([
    `S1,"'=HYPERLINK(""https://evil.example"",""Ann"")",finals-g1,1,submitted,4,4,100,from the marks,`,
    "S2,Zoë Ash & <Co>,finals-g1,1,absent,,,,absent,",
  ]);
  const { content: book } = await finalsXlsx(examId);
  const sheet = await partOf(book, "xl/worksheets/sheet1.xml");
  // A cell that runs has an <f>; text is a shared or inline string, and a number a plain <v>.
  expect(sheet).not.toContain("<f");
  expect(sheet).toMatch(/<c r="F2"[^>]*><v>4<\/v>/);
  const words = sheet + (await partOf(book, "xl/sharedStrings.xml"));
  expect(words).toContain("=HYPERLINK(");
  expect(words).toContain("Zoë Ash &amp; &lt;Co&gt;");
  expect(await partOf(book, "xl/workbook.xml")).toContain('name="Physics   A  B"');
});

it("says of a decided grade which answers nobody has marked, also when the review is finished", async () => {
  const { examId, groupId } = await imported([aResult(), aResult({ external_id: "S2" })], {
    exam_id: "finals-g2",
  });
  const linesNow = async () => (await finalsCsv(examId)).content.trimEnd().split("\r\n").slice(1);
  expect(await linesNow()).toEqual([
    "S1,Ann Lee,finals-g2,1,submitted,4,8,,1 to mark,Q1",
    "S2,Ann Lee,finals-g2,1,submitted,4,8,,1 to mark,Q1",
  ]);
  const teacher = await aTeacher();
  const decide = async (externalId: string) => {
    const { id: resultId } = await db.examResult.findFirstOrThrow({
      where: { groupId, externalId },
    });
    await setGrade(teacher, { resultId, grade: 60, reason: "Was ill half-way", seenVersion: 0 });
  };
  await decide("S1");
  await expect(finishReview(teacher, groupId)).rejects.toThrow(/still wait for a mark/);
  await decide("S2");
  await finishReview(teacher, groupId);
  expect(await linesNow()).toEqual([
    'S1,Ann Lee,finals-g2,1,submitted,4,8,60,"final, 1 not marked",Q1',
    'S2,Ann Lee,finals-g2,1,submitted,4,8,60,"final, 1 not marked",Q1',
  ]);
});

function partOf(book: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(book), { lazyEntries: true }, (error, archive) => {
      if (error !== null) return reject(error);
      archive.on("entry", (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return archive.readEntry();
        archive.openReadStream(entry, (_, stream) => {
          const chunks: Buffer[] = [];
          stream.on("data", (chunk: Buffer) => chunks.push(chunk));
          stream.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
        });
      });
      archive.on("end", () => resolve(""));
      archive.readEntry();
    });
  });
}
