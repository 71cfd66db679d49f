import type { RefusalCause } from "@/lib/core/documents/refusals";
import { REFUSALS } from "@/lib/core/documents/refusals";

/** Why a file of questions is not read, each with what the teacher can do about it. */
const QUESTION_FILE_REFUSALS: Readonly<Partial<Record<RefusalCause, string>>> = {
  empty: "This file is empty (0 bytes): export the questions again from the program that has them.",
  "too-large": "This file is larger than 20 MB: export fewer questions at once.",
  entities:
    "This file has definitions inside it (a DOCTYPE) that no program writes into questions, so it was not opened: export the questions again.",
  "too-complex":
    "The parts of this file are nested so deeply that it cannot be read safely: export the questions again.",
  damaged:
    "This file is damaged, or not what it should be: its XML breaks off or does not fit together. Export the questions again.",
  truncated: "The end of this file is missing: export or download it again.",
  "zip-bomb":
    "This file unpacks to far more than questions could hold, so it was not opened: export the questions again.",
  "path-escape":
    "A name inside this file points outside it, so it was not opened: export the questions again.",
  "odd-names":
    "This file has parts with names that no program gives, so it was not opened: export the questions again.",
  "encrypted-zip": "This zip is locked with a password: make it again without one.",
  "empty-zip": "This zip holds no questions: export them again as a QTI package.",
  "too-many-files": "This zip holds more than 2,000 files: export fewer questions at once.",
  "took-too-long":
    "Reading this file took too long and was stopped: export fewer questions at once.",
  "too-much-memory":
    "Reading this file needed more memory than one file may have: export fewer questions at once.",
  "reader-failed":
    "This file could not be read: export the questions again as GIFT, Moodle XML, CSV or a QTI package.",
  "unknown-type":
    "This is no file of questions: choose GIFT, Moodle XML, CSV or a QTI package (a zip).",
};

const CAUSES = new Map<string, RefusalCause>(
  (Object.keys(REFUSALS) as RefusalCause[]).map((cause) => [REFUSALS[cause], cause]),
);

/** The sentence of a refusal in words for a file of questions: it was refused by the readers of lessons. */
export function questionFileRefusal(sentence: string): string {
  const cause = CAUSES.get(sentence);
  return (cause === undefined ? undefined : QUESTION_FILE_REFUSALS[cause]) ?? sentence;
}
