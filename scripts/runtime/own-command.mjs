/** One command of our own command line, as a program beside this one. */
import path from "node:path";
import { text } from "node:stream/consumers";
import { ROOT } from "./paths.mjs";
import { spawnTied } from "./run-step.mjs";

const CLI = path.join(ROOT, "dist/cli.js");

/**
 * @param {string[]} args
 * @param {{ databaseUrl: string, mostMs?: number }} options mostMs: after which it is given up
 * @returns {Promise<string>} what it wrote
 * @throws Error with what it said on the way, when it fails
 */
export async function ownCommand(args, { databaseUrl, mostMs }) {
  const env = { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl };
  const child = spawnTied([process.execPath, CLI, ...args], env);
  const giveUp = mostMs === undefined ? undefined : setTimeout(() => child.kill(), mostMs);
  const [code, answer, said] = await Promise.all([
    new Promise((resolve) => child.once("close", resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  clearTimeout(giveUp);
  if (code !== 0) throw new Error(said.trim());
  return answer;
}
