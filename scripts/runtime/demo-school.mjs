/** The school that the first start makes, so that there is something to look at, and its sign-ins. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { dataFolder, ROOT } from "./paths.mjs";

const CLI = path.join(ROOT, "dist/cli.js");
const signInsFile = () => path.join(dataFolder(), "demo-sign-ins.json");
/** What the command line answers when it has no such command. */
const USAGE = 2;

/** Makes the demo school with `markwell db seed`, whose answer is the list of sign-ins. */
export async function seedDemoSchool(url, say) {
  if (!existsSync(CLI)) return;
  say("Making a demo school …");
  try {
    const env = { ...process.env, DATABASE_URL: url };
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, "db", "seed"], {
      env,
      cwd: ROOT,
    });
    writeFileSync(signInsFile(), stdout, { mode: 0o600 });
  } catch (error) {
    if (error.code !== USAGE)
      say(`The demo school could not be made:\n${error.stderr ?? error.message}`);
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
