/** Keeps the README's table of numbers: what the scenarios last reported, and on what machine. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";

const RESULTS = path.join(ROOT, ".data/bench");
const README = path.join(ROOT, "README.md");
const [BEGIN, END] = ["<!-- numbers: written by npm run bench -->", "<!-- end of numbers -->"];

/** @param {string} machine one line that names it */
export function writeTable(machine) {
  const readme = readFileSync(README, "utf8");
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined || !existsSync(RESULTS)) return;
  writeFileSync(README, `${before}${BEGIN}\n\n${table(machine)}\n${END}${after}`);
}

function table(machine) {
  const rows = readdirSync(RESULTS)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(path.join(RESULTS, file), "utf8")))
    .map(
      ({ what, figure, bar, met }) =>
        `| ${what} | ${figure} | ${bar} | ${bar === "" ? "" : met ? "yes" : "**no**"} |`,
    );
  return `Measured on: ${machine}.\n\n| what | measured | bar | met |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}
