/** What a browser must fetch of JavaScript before a page works, gzip, as the built site serves it. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { askOk } from "./support/http";
import type { Line } from "./support/report";
import { report } from "./support/report";
import type { BenchSite } from "./support/site";
import { withSite } from "./support/site";
import { makeYearGroup } from "./support/year-group";

const STAFF_BAR_KB = 300;
const PLAYER_BAR_KB = 130;

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: 30, questions: 10 });
  const [pupil] = group.pupils;
  const teacher = group.teacherCookie;
  const admin = await administratorCookie();
  const lesson = await aLessonOf(group.teacherId);
  // Imported only now: it looks for the database that the site has brought.
  const { getAssessmentOf } = await import("./support/assessment-of");
  const pages = [
    ["/sign-in", ""],
    ["/teacher", teacher],
    ["/teacher/lessons", teacher],
    ["/teacher/lessons/new", teacher],
    ["/teacher/lessons/import", teacher],
    [`/teacher/lessons/${lesson}/questions`, teacher],
    ["/teacher/tests", teacher],
    [`/teacher/tests/${await getAssessmentOf(group.assignmentId)}`, teacher],
    ["/teacher/classes", teacher],
    [`/teacher/results/${group.assignmentId}`, teacher],
    ["/teacher/exams", teacher],
    ["/admin/people", admin],
    ["/admin/exams/new", admin],
    ["/admin/exams/files", admin],
    ["/pupil", pupil?.cookie ?? ""],
  ] as const;
  const lines: Line[] = [];
  for (const [path, cookie] of pages) lines.push(await lineOf(site, path, cookie));
  report("javascript", [...lines, ...playerLines()]);
  const { pool } = await import("@/lib/platform/db/pool");
  await pool.end();
});

async function administratorCookie(): Promise<string> {
  const { cookieOf } = await import("@/test/assigned-test");
  const { db } = await import("@/lib/platform/db/client");
  const { newId } = await import("@/lib/platform/db/new-id");
  const id = newId();
  const names = { givenName: "Ada", familyName: "Bench" };
  await db.person.create({ data: { id, role: "ADMINISTRATOR", ...names } });
  return await cookieOf(id);
}

async function aLessonOf(ownerId: string): Promise<string> {
  const { db } = await import("@/lib/platform/db/client");
  const { newId } = await import("@/lib/platform/db/new-id");
  const id = newId();
  const file = { fileName: "lesson.pptx", title: "Lesson", kind: "pptx", sha256: id, sizeBytes: 1 };
  await db.document.create({ data: { id, ownerId, ...file, status: "READY" } });
  return id;
}

/** Without what only browsers fetch that know no modules: none that the site runs in does. */
async function lineOf(site: BenchSite, path: string, cookie: string): Promise<Line> {
  const html = (
    await askOk({ method: "GET", url: site.url + path, headers: { cookie } })
  ).toString();
  const sources = new Set(
    [...html.matchAll(/<script(?![^>]+noModule)[^>]+src="([^"]+)"/g)].map(
      ([, source = ""]) => source,
    ),
  );
  let bytes = 0;
  for (const source of sources)
    bytes += gzipSync(await askOk({ method: "GET", url: new URL(source, site.url).href })).length;
  const kilobytes = bytes / 1000;
  return {
    what: `JavaScript of ${path.replace(/[0-9a-f-]{36}/, "…")}`,
    figure: `${kilobytes.toFixed(0)} kB`,
    bar: `at most ${STAFF_BAR_KB} kB`,
    met: kilobytes <= STAFF_BAR_KB,
  };
}

/** Everything before the first question can be answered, with the seven heaviest types on the paper: the build's own account. */
function playerLines(): Line[] {
  const manifest = readFileSync("public/player/manifest.json", "utf8");
  const { bytesBeforeFirstQuestion, bytesInExam } = JSON.parse(manifest) as Record<
    "bytesBeforeFirstQuestion" | "bytesInExam",
    number
  >;
  return [playerLine("a class test", bytesBeforeFirstQuestion), playerLine("an exam", bytesInExam)];
}

function playerLine(where: string, bytes: number): Line {
  const kilobytes = bytes / 1000;
  return {
    what: `JavaScript of ${where} before the first question, the seven heaviest types on the paper`,
    figure: `${kilobytes.toFixed(1)} kB`,
    bar: `at most ${PLAYER_BAR_KB} kB`,
    met: kilobytes <= PLAYER_BAR_KB,
  };
}
