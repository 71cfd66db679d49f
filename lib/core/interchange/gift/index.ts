import type { Format } from "../format";
import { readGift } from "./read-gift";
import { giftRefuses, writeGift } from "./write-gift";

/** Plain text that Moodle and many others read, and that teachers write by hand. */
export const gift: Format = {
  label: "GIFT",
  extension: ".gift.txt",
  mediaType: "text/plain; charset=utf-8",
  read: (source) => readGift(source.kind === "text" ? source.text : ""),
  refuses: giftRefuses,
  write: (items) => ({ kind: "text", text: writeGift(items) }),
};
