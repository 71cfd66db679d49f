/** Builds everything the servers need from the sources; packages must be installed. Used by docker/Dockerfile. */
import {
  ensurePages,
  ensurePlayer,
  ensurePreview,
  ensurePrograms,
  ensureQueries,
} from "./runtime/build.mjs";

const say = (line) => console.log(line);

await ensureQueries(say);
await ensurePrograms(say);
await ensurePlayer(say);
await ensurePreview(say);
await ensurePages(say);
