/**
 * From the press of the button to a group that runs: as a process, as a container, and ten containers together; and from a
 * pupil who was left off to the paper in front of her.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import type { ExamDay } from "./support/exam-day";
import { sitDown, withExamDay } from "./support/exam-day";
import type { Line } from "./support/report";
import { report } from "./support/report";

const TOGETHER = 10;
const PUPILS = 30;

process.env.EXAM_NODE_PORT_BASE = "27200";

await withExamDay({ groups: TOGETHER + 7, pupils: PUPILS }, async (day, slips) => {
  const packages = [...slips.keys()];
  const launch = async (some: readonly string[], runtime: string): Promise<number> => {
    const began = performance.now();
    await day.launch(some, runtime);
    const seconds = (performance.now() - began) / 1000;
    await day.discard(some);
    return seconds;
  };
  const one = async (what: string, some: readonly string[], runtime: string, most: number) => {
    const all: number[] = [];
    for (const folder of some) all.push(await launch([folder], runtime));
    return timed(`${what} (longest of ${some.length})`, Math.max(...all), most);
  };
  const lines = [
    await one("Launch of a group as a process", packages.slice(0, 3), "process", 3),
    await leftOff(day, packages[3] ?? ""),
  ];
  if (hasEngine()) {
    lines.push(
      await one("Launch of a group in a container", packages.slice(4, 7), "container", 10),
      timed(
        "Launch of ten groups in containers",
        await launch(packages.slice(-TOGETHER), "container"),
        30,
      ),
    );
  } else {
    lines.push({
      what: "Launch of groups in containers",
      figure: "not measured: no engine in EXAM_ENGINES",
      bar: "under 10 s, ten under 30 s",
      met: false,
    });
  }
  report("exam-launch", lines);
});

/** By the command line, whose own start is counted too. */
async function leftOff(day: ExamDay, folder: string): Promise<Line> {
  const [node] = await day.launch([folder], "process");
  const began = performance.now();
  const name = ["--student-id", "LATE1", "--display-name", "Ada Late"];
  const slip = z
    .object({ password: z.string() })
    .parse(await day.exam("pupil", "add", path.basename(folder), ...name));
  await sitDown(node?.origin ?? "", { ...slip, package: folder, studentId: "LATE1" });
  const seconds = (performance.now() - began) / 1000;
  await day.discard([folder]);
  return timed("A pupil who was left off has the paper open", seconds, 20);
}

function hasEngine(): boolean {
  const [first = ""] = (process.env.EXAM_ENGINES ?? "").split(",");
  return first !== "" && existsSync(first.replace(/^unix:\/\//, ""));
}

function timed(what: string, seconds: number, most: number): Line {
  return { what, figure: `${seconds.toFixed(1)} s`, bar: `under ${most} s`, met: seconds < most };
}
