/** A small disk under the data folder of a test file. */
import path from "node:path";
import { afterAll } from "vitest";
import { env } from "@/lib/platform/env/env";
import { mountDisk } from "./mounted-disk";

/** Where it is. */
export const smallDisk = path.resolve(env.MARKWELL_DATA_DIR);
const disk = mountDisk(smallDisk);

/** Where there is none its tests are skipped, which the runner says. */
export const hasSmallDisk = disk !== undefined;

if (hasSmallDisk) afterAll(() => disk?.unmount());

export const fillDisk = (bytesLeft: number): void => disk?.fill(bytesLeft);
export const freeDisk = (): void => disk?.free();
