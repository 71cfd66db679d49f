/** Where things are. What belongs to the checkout stays in it; what belongs to the school can be elsewhere. */
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");

/** What commands keep for this checkout: the Node they run on, what was built from which sources. */
export const TOOLS = path.join(ROOT, ".data");

/** What this school's server keeps. */
export function dataFolder() {
  return path.resolve(ROOT, process.env.MARKWELL_DATA_DIR || ".data");
}
