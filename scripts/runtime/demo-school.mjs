/** The school that the first start makes, so that there is something to look at, and its sign-ins. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { dataFolder, ROOT } from "./paths.mjs";
import { spawnTied } from "./run-step.mjs";

const CLI = path.join(ROOT, "dist/cli.js");
const signInsFile = () => path.join(dataFolder(), "demo-sign-ins.json");
/** There while the demo school is being made. */
const unfinishedFile = () => path.join(dataFolder(), "demo-school-unfinished");

/**
 * Makes the demo school where there is no school, with `markwell db seed`, whose answer is the list of
 * sign-ins. One that was cut short, by a power cut say, is made again from the beginning.
 * @param {string} url
 * @param {"none" | "demo" | "own"} school whose school the database holds
 */
export async function ensureDemoSchool(url, school, say) {
  const unfinished = existsSync(unfinishedFile());
  if (school === "own" || (school === "demo" && !unfinished)) return;
  say("Making a demo school (its results come from attempts that are really taken and marked) …");
  writeFileSync(unfinishedFile(), "");
  const args = unfinished ? ["db", "reset", "--yes", "--demo"] : ["db", "seed"];
  try {
    const answer = await commandLine(args, {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: url,
    });
    writeFileSync(signInsFile(), answer, { mode: 0o600 });
    rmSync(unfinishedFile());
  } catch (error) {
    say(`The demo school could not be made:\n${error.message}`);
  }
}

/** Runs the command line and returns what it wrote; what it says on the way is kept for its failure. */
async function commandLine(args, env) {
  const child = spawnTied([process.execPath, CLI, ...args], env);
  const [code, answer, said] = await Promise.all([
    new Promise((resolve) => child.once("close", resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (code !== 0) throw new Error(said.trim());
  return answer;
}

/** @returns {string[]} one line for each demo sign-in; none when the school is a real one */
export function demoSignIns() {
  if (!existsSync(signInsFile())) return [];
  const { signIns } = JSON.parse(readFileSync(signInsFile(), "utf8"));
  return signIns.map(({ role, ...fields }) => {
    const said = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
    return `  ${role.padEnd(15)}${said.join("   ")}`;
  });
}
