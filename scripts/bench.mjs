/**
 * `npm run bench`: runs every bench/*.bench.ts in turn on the built application and says on what machine.
 * A scenario prints its own numbers and ends with a code other than 0 when it misses its bar.
 * With names after it, only scenarios whose file name begins with one of them.
 */
import { onNode24 } from "./runtime/node-24.mjs";

const say = (line) => console.log(line);

if (await onNode24(import.meta.url, say)) {
  const { prepareBench, runScenarios } = await import("./runtime/bench-run.mjs");
  await prepareBench(say);
  const missed = await runScenarios(process.argv.slice(2), say);
  say(missed.length === 0 ? "\nEvery bar was met." : `\nMissed: ${missed.join(", ")}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
