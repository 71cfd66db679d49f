/** Memory of the programs of a running school, after a class has worked: proportional set size, as Linux counts it. */
import { readdirSync, readFileSync } from "node:fs";
import { askOk } from "./support/http";
import { report } from "./support/report";
import { withSite } from "./support/site";
import { makeYearGroup } from "./support/year-group";

await withSite(async (site) => {
  const group = await makeYearGroup(site, { pupils: 30, questions: 10 });
  for (let visit = 0; visit < 50; visit++) {
    await askOk({
      method: "GET",
      url: `${site.url}/teacher`,
      headers: { cookie: group.teacherCookie },
    });
  }
  const { pool } = await import("@/lib/platform/db/pool");
  await pool.end();
  const programs = [
    ["Web server", "dist/server.js"],
    ["Worker", "dist/worker.js"],
    ["Postgres, all its processes", `${site.dataFolder}/postgres`],
  ] as const;
  report(
    "memory",
    programs.map(([what, part]) => ({
      what: `Memory: ${what}`,
      figure: `${pssOf(part).toFixed(0)} MB`,
      bar: "",
      met: true,
    })),
  );
});

/** Sum over the processes whose command line names `part`, and their children. */
function pssOf(part: string): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const named = new Set(pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes(part)));
  const counted = pids.filter((pid) => named.has(pid) || named.has(parentOf(pid)));
  return counted.reduce((sum, pid) => sum + pssKilobytes(pid), 0) / 1000;
}

function parentOf(pid: string): string {
  return /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? "";
}

function pssKilobytes(pid: string): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process that has just ended counts nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
