/** The npm packages of the lock file, installed when node_modules holds others. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { runStep } from "./run-step.mjs";

/**
 * Install scripts stay off: none is needed, and one would download a program of its own.
 * @param {(line: string) => void} say
 */
export async function ensurePackages(say) {
  const wanted = readPackages("package-lock.json");
  if (wanted !== undefined && matches(wanted, readPackages("node_modules/.package-lock.json")))
    return;
  say("Installing packages (about a minute) …");
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  await runStep("install", [
    "npm",
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    ...quiet,
  ]);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** npm writes its own record last, so an installation that was cut short has none. */
function matches(wanted, installed) {
  if (installed === undefined) return false;
  const names = Object.keys(wanted).filter((name) => name !== "");
  return (
    names.every((name) => isRight(wanted[name], installed[name])) &&
    Object.keys(installed).every((name) => wanted[name] !== undefined)
  );
}

/** What is optional may be missing: most of it is for other kinds of machine. */
function isRight(wanted, installed) {
  if (installed === undefined) return wanted.optional === true || wanted.devOptional === true;
  return installed.version === wanted.version;
}
