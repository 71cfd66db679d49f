/** A disk of its own, a few megabytes small, under the data folder of a test file: so that it can be full. */
import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll } from "vitest";
import { env } from "@/lib/platform/env/env";

/** Where it is. */
export const smallDisk = path.resolve(env.MARKWELL_DATA_DIR);
const folder = smallDisk;
const filler = path.join(folder, "filler");

/** Only Linux, and there only root, may make one; elsewhere its tests are skipped, which the runner says. */
export const hasSmallDisk =
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", folder]).status === 0;

if (hasSmallDisk) {
  // Lazily, so that a handle somebody still holds does not keep the disk for ever.
  afterAll(() => {
    spawnSync("umount", ["-l", folder]);
  });
}

/** Fills the disk until only this much is left, rounded down to its blocks. */
export function fillDisk(bytesLeft: number): void {
  freeDisk();
  const { bavail, bsize } = statfsSync(folder);
  const blocks = bavail - Math.floor(bytesLeft / bsize);
  writeFileSync(filler, Buffer.alloc(blocks * bsize));
}

/** Somebody has made room. */
export function freeDisk(): void {
  rmSync(filler, { force: true });
}
