/**
 * Builds the image of exam groups' containers on every engine of EXAM_ENGINES, or of --engine.
 * Options: --base IMAGE (with Node 24), --own-base (made from this machine's Node 24, so that no registry is asked),
 * --tag NAME (EXAM_IMAGE), --engine unix:///path.
 */
import { parseArgs } from "node:util";
import { onNode24 } from "./runtime/node-24.mjs";

const say = (line) => console.error(line);

const { values } = parseArgs({
  options: {
    base: { type: "string" },
    "own-base": { type: "boolean" },
    tag: { type: "string" },
    engine: { type: "string" },
  },
});

try {
  if (await onNode24(import.meta.url, say)) await buildEverywhere();
} catch (error) {
  say(error.message);
  process.exit(1);
}

async function buildEverywhere() {
  const { ensureExamNode, ensurePlayer } = await import("./runtime/build.mjs");
  const { buildExamImage } = await import("./exam-image/build-image.mjs");
  const { connectEngine, engineAddresses } = await import("./exam-image/connect-engine.mjs");
  const { ensureBaseImage } = await import("./exam-image/own-base.mjs");
  const { loadSettings } = await import("./runtime/settings.mjs");
  loadSettings();
  await ensurePlayer(say);
  await ensureExamNode(say);
  const tag = values.tag ?? (process.env.EXAM_IMAGE || "localhost/markwell-exam-node:latest");
  for (const address of engineAddresses(values.engine)) {
    say(`Building ${tag} on ${address} …`);
    const engine = connectEngine(address);
    const base = values["own-base"] === true ? await ensureBaseImage(engine) : values.base;
    await buildExamImage(engine, { tag, base });
  }
}
