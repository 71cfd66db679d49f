/** `npm test`: checks, unit and database tests, build, browser tests. Last line: N passed, N failed. */
import { onNode24 } from "./runtime/node-24.mjs";

const say = (line) => console.log(line);

try {
  if (await onNode24(import.meta.url, say)) {
    const { testEverything } = await import("./testing/everything.mjs");
    process.exit((await testEverything()) ? 0 : 1);
  }
} catch (error) {
  say(error.message);
  say("0 passed, 1 failed");
  process.exit(1);
}
