/** An image with nothing but this machine's own Node and the libraries it loads: a base that needs no registry. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build-image.mjs";

const TAG = `localhost/markwell-node:${process.versions.node}`;
const DOCKERFILE = "FROM scratch\nCOPY rootfs/ /\nENV PATH=/usr/local/bin\n";

/**
 * @param {import("dockerode")} engine
 * @returns {Promise<string>} the image's name
 */
export async function ensureBaseImage(engine) {
  if (
    await engine
      .getImage(TAG)
      .inspect()
      .catch(() => undefined)
  )
    return TAG;
  const context = mkdtempSync(path.join(tmpdir(), "markwell-base-"));
  try {
    layOut(path.join(context, "rootfs"));
    writeFileSync(path.join(context, "Dockerfile"), DOCKERFILE);
    await build(engine, context, { t: TAG });
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
  return TAG;
}

function layOut(root) {
  for (const folder of ["etc", "tmp"]) mkdirSync(path.join(root, folder), { recursive: true });
  copy(process.execPath, path.join(root, "usr/local/bin/node"));
  const loaded = execFileSync("ldd", [process.execPath], { encoding: "utf8" });
  for (const library of loaded.match(/\/\S+/g) ?? []) copy(library, path.join(root, library));
  writeFileSync(
    path.join(root, "etc/passwd"),
    "root:x:0:0::/:/bin/false\nnode:x:1000:1000::/tmp:/bin/false\n",
  );
}

function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(realpathSync(from), to);
}
