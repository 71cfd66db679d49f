/** The school that the first start makes, so that there is something to look at, and its sign-ins. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ownCommand } from "./own-command.mjs";
import { dataFolder } from "./paths.mjs";

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
    const answer = await ownCommand(args, { databaseUrl: url });
    writeFileSync(signInsFile(), answer, { mode: 0o600 });
    rmSync(unfinishedFile());
  } catch (error) {
    say(`The demo school could not be made:\n${error.message}`);
  }
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
