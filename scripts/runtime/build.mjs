/** What is built from the sources: the typed queries, our own programs, the player and the pages. */
import path from "node:path";
import { whenChanged } from "./fingerprint.mjs";
import { ROOT } from "./paths.mjs";
import { runStep } from "./run-step.mjs";

const PACKAGES = ["package.json", "package-lock.json", "tsconfig.json"];
const QUERIES = ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"];
const PROGRAMS = [
  ...PACKAGES,
  "prisma/schema.prisma",
  "lib",
  "cli",
  "server.ts",
  "scripts/bundle-programs.mjs",
];
const PLAYER = [...PACKAGES, "lib", "components", "scripts/build-player.mjs", "scripts/player"];
const PREVIEW = [...PACKAGES, "scripts/build-preview.mjs", "scripts/preview"];
const PYTHON = [
  ...PACKAGES,
  ...["lib/client/python-frame", "lib/core/python", "lib/platform/python/capped-memory.ts"],
  "scripts/build-python.mjs",
];
const EXAM_NODE = [...PLAYER, ...PYTHON, "app/icon.svg", "scripts/bundle-exam-node.mjs"];
const PAGES = [
  ...PROGRAMS,
  ...["app", "components", "public/icons", "proxy.ts", "instrumentation.ts"],
  ...["next.config.ts", "postcss.config.mjs"],
];

/** @param {(line: string) => void} say */
export async function ensureQueries(say) {
  const output = "lib/platform/db/generated/client.ts";
  await whenChanged("queries", { sources: QUERIES, output }, async () => {
    say("Making the typed queries …");
    await runStep("queries", node("node_modules/prisma/build/index.js", "generate"));
  });
}

/** The command line, the servers around the pages, the child that reads documents, and the exam node. */
export async function ensurePrograms(say) {
  await whenChanged("programs", { sources: PROGRAMS, output: "dist/server.js" }, async () => {
    say("Building the programs …");
    await runStep("programs", node("scripts/bundle-programs.mjs"));
  });
  await ensureExamNode(say);
}

/** The program of an exam group's container, with the player and the Python it serves. */
export async function ensureExamNode(say) {
  await ensurePlayer(say);
  await ensurePython(say);
  await whenChanged("exam-node", { sources: EXAM_NODE, output: "dist/exam-node/main.js" }, () =>
    runStep("exam-node", node("scripts/bundle-exam-node.mjs")),
  );
}

/** The pupil's player, which works without the pages. */
export async function ensurePlayer(say) {
  await whenChanged("player", { sources: PLAYER, output: "public/player" }, async () => {
    say("Building the pupil's player …");
    await runStep("player", node("scripts/build-player.mjs"), { env: production() });
  });
}

/** What draws a teacher's own slides in her browser. */
export async function ensurePreview(say) {
  await whenChanged("preview", { sources: PREVIEW, output: "public/preview/draw.js" }, async () => {
    say("Building the preview of slides …");
    await runStep("preview", node("scripts/build-preview.mjs"), { env: production() });
  });
}

/** Python for the pupils' browsers. */
export async function ensurePython(say) {
  await whenChanged("python", { sources: PYTHON, output: "public/python/frame.html" }, async () => {
    say("Packing Python for the browser …");
    await runStep("python", node("scripts/build-python.mjs"));
  });
}

export async function ensurePages(say) {
  await whenChanged("pages", { sources: PAGES, output: ".next/BUILD_ID" }, async () => {
    say("Building the pages (about a minute) …");
    await runStep("pages", node("node_modules/next/dist/bin/next", "build"), { env: production() });
  });
}

function node(script, ...args) {
  return [process.execPath, path.join(ROOT, script), ...args];
}

function production() {
  return { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}
