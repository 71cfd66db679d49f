/**
 * Completes package-lock.json where it was made against a registry that lacks other platforms' packages.
 * npm leaves those out of the lock, and `npm ci` then refuses ("Missing: @next/swc-darwin-arm64@ from lock
 * file"). Each is added with its version and platform, which is all npm needs to find or to skip it.
 *
 * For whoever changes a dependency: `npm install --package-lock-only --ignore-scripts`, then this.
 * With --check it changes nothing and fails when something is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./runtime/paths.mjs";

const SYSTEMS = {
  ...{ android: "android", darwin: "darwin", freebsd: "freebsd", linux: "linux", aix: "aix" },
  ...{ netbsd: "netbsd", openbsd: "openbsd", sunos: "sunos", openharmony: "openharmony" },
  ...{ win32: "win32", windows: "win32" },
};
const PROCESSORS = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "wasm32",
  "mips64el",
];

const file = path.join(ROOT, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isResolved(parent, name))
    .map(([name, range]) => [`node_modules/${name}`, stub(name, range, entry)]),
);
if (process.argv.includes("--check")) {
  for (const [name] of missing) console.error(`${name} is missing from package-lock.json`);
  process.exitCode = missing.length === 0 ? 0 : 1;
} else {
  const complete = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  lock.packages = Object.fromEntries(complete.sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages of other platforms added to package-lock.json`);
}

/** Looks where Node would: beside the parent, then in each folder above it. */
function isResolved(parent, name) {
  for (let at = parent; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (lock.packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`] !== undefined)
      return true;
    if (at === "") return false;
  }
}

function stub(name, range, parent) {
  const words = name.toLowerCase().split("/").at(-1);
  const system = Object.keys(SYSTEMS).find((candidate) => words.includes(candidate));
  const cpu = PROCESSORS.find((candidate) => new RegExp(`(^|[-_.])${candidate}`).test(words));
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(parent.dev === true ? { dev: true } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [SYSTEMS[system]] }),
    ...(words.includes("musl") ? { libc: ["musl"] } : {}),
  };
}
