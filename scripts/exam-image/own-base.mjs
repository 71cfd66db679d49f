/** An image with nothing but this machine's own Node and the libraries it loads: a base that needs no registry. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../runtime/paths.mjs";
import { build } from "./build-image.mjs";

const TAG = `localhost/markwell-node:${process.versions.node}`;
/** What was built for processors, and comes with the program: its libraries must be there too. */
const NATIVE = path.join(ROOT, "dist/exam-node/native");
const HOLDS = "markwell.holds";

/**
 * @param {import("dockerode")} engine
 * @returns {Promise<string>} the image's name
 */
export async function ensureBaseImage(engine) {
  const libraries = libraryFiles();
  const holds = createHash("sha256").update(libraries.join("\n")).digest("hex").slice(0, 16);
  const image = engine.getImage(TAG);
  const there = await image.inspect().catch(() => undefined);
  if (there?.Config.Labels?.[HOLDS] === holds) return TAG;
  const context = mkdtempSync(path.join(tmpdir(), "markwell-base-"));
  try {
    layOut(path.join(context, "rootfs"), libraries);
    const lines = ["FROM scratch", "COPY rootfs/ /", "ENV PATH=/usr/local/bin"];
    const dockerfile = [...lines, `LABEL ${HOLDS}=${holds}`, ""].join("\n");
    writeFileSync(path.join(context, "Dockerfile"), dockerfile);
    await build(engine, context, { t: TAG });
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
  return TAG;
}

function layOut(root, libraries) {
  for (const folder of ["etc", "tmp"]) mkdirSync(path.join(root, folder), { recursive: true });
  copy(process.execPath, path.join(root, "usr/local/bin/node"));
  for (const library of libraries) copy(library, path.join(root, library));
  writeFileSync(
    path.join(root, "etc/passwd"),
    "root:x:0:0::/:/bin/false\nnode:x:1000:1000::/tmp:/bin/false\n",
  );
}

/** What Node and the native parts load, on this machine. */
function libraryFiles() {
  const native = readdirSync(NATIVE).map((name) => path.join(NATIVE, name));
  const files = [process.execPath, ...native].flatMap((program) => loadedBy(program));
  return [...new Set(files)].sort();
}

/** @returns nothing for what was built for the other C library: it is not loaded here. */
function loadedBy(program) {
  try {
    const stdio = ["ignore", "pipe", "ignore"];
    const told = execFileSync("ldd", [program], { encoding: "utf8", stdio });
    if (told.includes("not found")) return [];
    return told.match(/\/\S+/g) ?? [];
  } catch {
    return [];
  }
}

function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(realpathSync(from), to);
}
