/** `npm run check`: format, lint, types, dependency rule, structure, unused code. */
import { onNode24 } from "./runtime/node-24.mjs";

const say = (line) => console.log(line);

if (await onNode24(import.meta.url, say)) {
  const { ensurePackages } = await import("./runtime/packages.mjs");
  const { ensureQueries } = await import("./runtime/build.mjs");
  await ensurePackages(say);
  await ensureQueries(say);
  const { runChecks } = await import("./testing/checks.mjs");
  const { passed, failed } = await runChecks(say);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
