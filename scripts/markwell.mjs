/** `npm run -s markwell -- …`: the command line. Standard output belongs to the command alone. */
import { onNode24 } from "./runtime/node-24.mjs";

const say = (line) => console.error(line);
/** Commands about people and stored answers; the others need neither server nor database. */
const NEED_DATABASE = new Set("user db receipt exam session environment sweep".split(" "));
/** Of `exam`: what works on packages alone. */
const PACKAGES_ALONE = new Set(["prep", "export", "verify", "receipt"]);

try {
  if (await onNode24(import.meta.url, say)) await main(process.argv.slice(2));
} catch (error) {
  say(error.message);
  process.exit(1);
}

async function main(args) {
  const { ensurePackages } = await import("./runtime/packages.mjs");
  const { ensurePrograms, ensureQueries } = await import("./runtime/build.mjs");
  const { loadSettings } = await import("./runtime/settings.mjs");
  loadSettings();
  await ensurePackages(say);
  await ensureQueries(say);
  await ensurePrograms(say);
  const { runCommand, runCommandWithDatabase } = await import("./runtime/command-line.mjs");
  if (needsDatabase(args)) await runCommandWithDatabase(args, say);
  else await runCommand(args);
}

function needsDatabase([name, verb]) {
  return NEED_DATABASE.has(name) && !(name === "exam" && PACKAGES_ALONE.has(verb));
}
