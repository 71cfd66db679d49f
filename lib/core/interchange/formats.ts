import type { Format } from "./format";
import { gift } from "./gift";

/** Every format that questions are read from and written to. */
export const formats = { gift } satisfies Record<string, Format>;

export type FormatId = keyof typeof formats;
