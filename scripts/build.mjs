/** Builds everything the servers need from the sources; packages must be installed. Used by docker/Dockerfile. */
import { onNode24 } from "./runtime/node-24.mjs";

const say = (line) => console.log(line);

try {
  // Also because the build of the pages starts whatever "node" is: that must not be an older one.
  if (await onNode24(import.meta.url, say)) await buildEverything();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function buildEverything() {
  const build = await import("./runtime/build.mjs");
  await build.ensureQueries(say);
  await build.ensurePrograms(say);
  await build.ensurePlayer(say);
  await build.ensurePreview(say);
  await build.ensurePython(say);
  await build.ensurePages(say);
}
