/**
 * Builds the pupil's player into public/player: one static bundle with hashed names, a chunk for each
 * question type, its fonts, its service worker, and manifest.json, which says what is what and how big.
 */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { describeBuild, refuseForeign } from "./player/describe-build.mjs";
import { sharedByTypes } from "./player/shared-by-types.mjs";
import { ROOT } from "./runtime/paths.mjs";

/** Where the files are served, by the web server and by every exam node. */
const PUBLIC_PATH = "/player";

/**
 * @param {string} outdir where the files go; public/player unless a test wants them elsewhere. The page of a standing
 * practice is a build of its own in it: were the two split together, every exam would fetch more and smaller pieces.
 * @returns the manifests that were written.
 */
export async function buildPlayer(outdir = path.join(ROOT, "public/player")) {
  const building = `${outdir}-${process.pid}`;
  const ofPractice = path.join(building, "practice");
  await mkdir(ofPractice, { recursive: true });
  const manifest = await buildInto(building, "components/attempt-player/main.tsx");
  const practice = await buildInto(ofPractice, "components/practice-player/main.tsx");
  // A server that runs meanwhile sees the old build or the new one, never half of one.
  await rm(outdir, { recursive: true, force: true });
  await rename(building, outdir);
  return { manifest, practice };
}

async function buildInto(outdir, main) {
  const common = {
    absWorkingDir: ROOT,
    outdir,
    bundle: true,
    minify: true,
    target: ["chrome110", "firefox120", "safari17.2"],
    define: {
      "process.env.NODE_ENV": '"production"',
      // No pupil's browser has React's tools for programmers.
      __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined",
    },
    legalComments: "none",
    logLevel: "warning",
  };
  const given = {
    ...common,
    entryPoints: { player: main },
    format: "esm",
    splitting: true,
    jsx: "automatic",
    publicPath: PUBLIC_PATH,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    metafile: true,
  };
  const player = await build({ ...given, plugins: [await sharedByTypes(given)] });
  refuseForeign(player.metafile);
  const manifest = await describeBuild(player.metafile, outdir, PUBLIC_PATH);
  const ofExam = [...manifest.exam.scripts, ...manifest.exam.styles];
  await build({
    ...common,
    entryPoints: { sw: "lib/client/player-worker.ts" },
    format: "iife",
    define: {
      ...common.define,
      PLAYER_FILES: JSON.stringify(
        manifest.files.map(({ url }) => url).filter((url) => !ofExam.includes(url)),
      ),
      EXAM_FILES: JSON.stringify(ofExam),
      PLAYER_VERSION: JSON.stringify(manifest.version),
    },
  });
  await writeFile(path.join(outdir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const { manifest, practice } = await buildPlayer();
  const { bytesBeforeFirstQuestion, bytesInExam, bytesWithEveryType } = manifest;
  const [test, exam, own, all] = [
    bytesBeforeFirstQuestion,
    bytesInExam,
    practice.bytesInExam,
    bytesWithEveryType,
  ].map((bytes) => (bytes / 1000).toFixed(1));
  console.log(
    `The player: ${test} kB of JavaScript (gzip) before the first question of a paper with the seven heaviest types, ${exam} kB in an exam, ${own} kB in a practice; ${all} kB with every type.`,
  );
}
