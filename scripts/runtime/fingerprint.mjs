/** Whether something was made from the sources as they are now. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ROOT, TOOLS } from "./paths.mjs";

const IGNORED = /(^|\/)(node_modules|\.next|generated|\.DS_Store)$|\.test\.tsx?$/;

/**
 * @param {string[]} sources files and folders of the checkout; missing ones count as empty
 * @returns {string} changes whenever the name or content of a file in them does
 */
function fingerprint(sources) {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const source of sources) addTo(hash, source);
  return hash.digest("hex");
}

/**
 * Runs `make` unless its output is there and was made from these same sources.
 * @param {string} name
 * @param {{ sources: string[], output: string }} what relative to the checkout
 * @param {() => Promise<void>} make
 */
export async function whenChanged(name, { sources, output }, make) {
  const stamp = path.join(TOOLS, "stamps", name);
  const print = fingerprint(sources);
  if (readStamp(stamp) === print && existsSync(path.join(ROOT, output))) return;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

function addTo(hash, relative) {
  if (IGNORED.test(relative)) return;
  const absolute = path.join(ROOT, relative);
  const kind = statSync(absolute, { throwIfNoEntry: false });
  if (kind === undefined) return;
  if (kind.isDirectory())
    for (const entry of readdirSync(absolute).sort()) addTo(hash, path.join(relative, entry));
  else hash.update(`${relative}\0${kind.size}\0`).update(readFileSync(absolute));
}

function readStamp(stamp) {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}
