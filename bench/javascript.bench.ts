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
  const pages = [
    ["/sign-in", ""],
    ["/teacher", group.teacherCookie],
    ["/teacher/lessons", group.teacherCookie],
    ["/teacher/lessons/new", group.teacherCookie],
    ["/teacher/tests", group.teacherCookie],
    ["/teacher/classes", group.teacherCookie],
    [`/teacher/results/${group.assignmentId}`, group.teacherCookie],
    ["/pupil", pupil?.cookie ?? ""],
  ] as const;
  const lines: Line[] = [];
  for (const [path, cookie] of pages) lines.push(await lineOf(site, path, cookie));
  report("javascript", [...lines, ...playerLines()]);
  const { pool } = await import("@/lib/platform/db/pool");
  await pool.end();
});

async function lineOf(site: BenchSite, path: string, cookie: string): Promise<Line> {
  const html = (
    await askOk({ method: "GET", url: site.url + path, headers: { cookie } })
  ).toString();
  const sources = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source = ""]) => source),
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
