/** What is built from the sources: the typed queries, our own programs, the player and the pages. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fingerprint, whenChanged } from "./fingerprint.mjs";
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
const PAGES = [
  ...PROGRAMS,
  ...["app", "components", "public/icons", "proxy.ts", "instrumentation.ts"],
  ...["next.config.ts", "postcss.config.mjs"],
];

/** @param {(line: string) => void} say */
export async function ensureQueries(say) {
  const there = existsSync(path.join(ROOT, "lib/platform/db/generated/client.ts"));
  const print = there ? fingerprint(QUERIES) : "missing";
  await whenChanged("queries", print, async () => {
    say("Making the typed queries …");
    await runStep("queries", node("node_modules/prisma/build/index.js", "generate"));
  });
}

/** The command line, the servers around the pages, and the child process that reads documents. */
export async function ensurePrograms(say) {
  await whenChanged("programs", outputPrint(PROGRAMS, "dist/server.js"), async () => {
    say("Building the programs …");
    await runStep("programs", node("scripts/bundle-programs.mjs"));
  });
}

/** The pupil's player, which works without the pages. */
export async function ensurePlayer(say) {
  if (!existsSync(path.join(ROOT, "scripts/build-player.mjs"))) return;
  await whenChanged("player", outputPrint(PLAYER, "public/player"), async () => {
    say("Building the pupil's player …");
    await runStep("player", node("scripts/build-player.mjs"), { env: production() });
  });
}

export async function ensurePages(say) {
  await whenChanged("pages", outputPrint(PAGES, ".next/BUILD_ID"), async () => {
    say("Building the pages (about a minute) …");
    await runStep("pages", node("node_modules/next/dist/bin/next", "build"), { env: production() });
  });
}

/** A fingerprint that cannot match when what was built has been removed. */
function outputPrint(sources, output) {
  return existsSync(path.join(ROOT, output))
    ? fingerprint(sources)
    : `${fingerprint(sources)} missing`;
}

function node(script, ...args) {
  return [process.execPath, path.join(ROOT, script), ...args];
}

function production() {
  return { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}
