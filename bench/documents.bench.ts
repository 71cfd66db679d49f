/** The command line on lesson files: reading, and generating without a model; whole processes, median of five. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { report } from "./support/report";

const RUNS = 5;
const LESSONS = "test/lessons";
const files = readdirSync(LESSONS).flatMap((name) =>
  readdirSync(path.join(LESSONS, name))
    .filter((file) => /^lesson\.(docx|pptx|pdf)$/.test(file))
    .map((file) => path.join(LESSONS, name, file)),
);

report(
  "documents",
  files.map((file) => {
    const read = medianMs(["extract", file]);
    const generated = medianMs(["generate", file, "--generator", "offline", "--count", "12"]);
    return {
      what: `${path.basename(path.dirname(file))}${path.extname(file)}`,
      figure: `read ${read.toFixed(0)} ms · read and generate ${generated.toFixed(0)} ms`,
      bar: "read under 3 s",
      met: read < 3000,
    };
  }),
);

function medianMs(args: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    execFileSync(process.execPath, ["dist/cli.js", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
