import { csv } from "./csv";
import type { Format } from "./format";
import type { FormatId } from "./format-id";
import { gift } from "./gift";
import { moodleXml } from "./moodle-xml";
import { qti } from "./qti";

/** Every format that questions are read from and written to. */
export const formats = {
  gift,
  "moodle-xml": moodleXml,
  csv,
  qti,
} satisfies Record<FormatId, Format>;
