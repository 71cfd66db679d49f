import type { Format } from "../format";
import { element } from "../xml-node";
import { PICTURE_BOX } from "./pictures";
import { readMoodleXml } from "./read-moodle-xml";
import { moodleRefuses, writeMoodleXml } from "./write-moodle-xml";

/** What Moodle exports its question banks in. */
export const moodleXml: Format = {
  label: "Moodle XML",
  extension: ".moodle.xml",
  mediaType: "application/xml; charset=utf-8",
  pictureBox: PICTURE_BOX,
  read: (source) => readMoodleXml(source.kind === "xml" ? source.root : element("quiz")),
  refuses: moodleRefuses,
  write: (items) => ({ kind: "xml", root: writeMoodleXml(items) }),
};
