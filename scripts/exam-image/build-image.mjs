/** The image of an exam group's container, built by an engine through its API, on this machine or another. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../runtime/paths.mjs";

const PROGRAM = path.join(ROOT, "dist/exam-node");
const DOCKERFILE = "docker/exam-node.Dockerfile";

/**
 * @param {import("dockerode")} engine
 * @param {{ tag: string, base?: string }} options base: an image with Node 24; the Dockerfile's own when not given
 */
export async function buildExamImage(engine, { tag, base }) {
  const context = mkdtempSync(path.join(tmpdir(), "markwell-image-"));
  try {
    cpSync(PROGRAM, path.join(context, "exam-node"), { recursive: true });
    cpSync(path.join(ROOT, DOCKERFILE), path.join(context, "Dockerfile"));
    await build(engine, context, {
      t: tag,
      ...(base === undefined ? {} : { buildargs: { BASE: base } }),
    });
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
}

/**
 * Builds from everything in a folder.
 * @throws Error with the engine's own words
 */
export async function build(engine, context, options) {
  const sources = { context, src: readdirSync(context) };
  const output = await engine.buildImage(sources, { networkmode: "none", ...options });
  await new Promise((resolve, reject) =>
    engine.modem.followProgress(output, (error, lines) => {
      const failed = lines?.find((line) => line.error !== undefined);
      if (error || failed) reject(error ?? new Error(failed.error));
      else resolve();
    }),
  );
}

/**
 * @param {string} base the image it stands on, by its id
 * @returns {string} changes whenever that or a file of the program does
 */
export function programFingerprint(base) {
  const hash = createHash("sha256")
    .update(base)
    .update(readFileSync(path.join(ROOT, DOCKERFILE)));
  for (const name of readdirSync(PROGRAM, { recursive: true }).sort()) {
    const file = path.join(PROGRAM, name);
    if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}
