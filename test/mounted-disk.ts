/** A disk of its own, a few megabytes small, over any folder: so that it can be full; for tests and benchmarks. */
import { spawnSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";

export interface MountedDisk {
  /** Fills it until only this much is left, rounded down to its blocks. */
  fill(bytesLeft: number): void;
  /** Somebody has made room. */
  free(): void;
  /** The folder is what it was before. */
  unmount(): void;
}

/**
 * Only Linux, and there only root, may have one. @returns undefined elsewhere.
 * @param owner the account that may use it, by its number; root.
 */
export function mountDisk(folder: string, owner = 0): MountedDisk | undefined {
  const options = ["-t", "tmpfs", "-o", `size=4m,mode=700,uid=${owner}`, "tmpfs", folder];
  const mayMount = process.platform === "linux" && process.getuid?.() === 0;
  if (!mayMount || spawnSync("mount", options).status !== 0) return undefined;
  const filler = path.join(folder, "filler");
  const free = () => rmSync(filler, { force: true });
  return {
    free,
    fill: (bytesLeft) => {
      free();
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc((bavail - Math.floor(bytesLeft / bsize)) * bsize));
    },
    // Lazily, so that a handle somebody still holds does not keep the disk for ever.
    unmount: () => void spawnSync("umount", ["-l", folder]),
  };
}
