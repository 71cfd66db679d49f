import { AppError } from "@/lib/core/kernel/app-error";

/** Why a file is not read, each with what the teacher can do about it. */
export const REFUSALS = {
  empty:
    "This file is empty (0 bytes): save it again from the program that made it, then upload it.",
  "too-large":
    "This file is larger than the limit for one document: compress its pictures or split it in two.",
  encrypted:
    "This file is locked with a password: open it in Word or PowerPoint, remove the password under File > Info, and save it again.",
  "encrypted-pdf":
    "This PDF is locked with a password: open it, print or save it as a PDF without a password, and upload that.",
  "encrypted-zip": "This zip is locked with a password: make it again without one.",
  "legacy-doc": "This is an old .doc file: open it in Word and save it as .docx.",
  "legacy-ppt": "This is an old .ppt file: open it in PowerPoint and save it as .pptx.",
  "legacy-other":
    "This is an old Office file that is neither Word nor PowerPoint: save the lesson as .docx, .pptx or PDF.",
  spreadsheet:
    "This is a spreadsheet: copy the part you teach from into a Word file, or save it as a PDF.",
  "open-document":
    "This is an OpenDocument file: open it in LibreOffice and save it as .docx or .pptx, or as a PDF.",
  "web-page": "This is a web page, whatever its name says: open it and save it as a PDF or .docx.",
  picture:
    "This is a picture, whatever its name says: put it on a slide or in a Word file together with its text.",
  "rich-text": "This is a rich text file (.rtf): open it in Word and save it as .docx.",
  "plain-text": "This is a plain text file: paste its text into a Word file and save it as .docx.",
  "unknown-type":
    "This is not a Word, PowerPoint or PDF file: save the lesson as .docx, .pptx or PDF.",
  truncated:
    "The end of this file is missing, as after a download that broke off: copy or download it again.",
  damaged:
    "A part of this file is damaged: open it in the program that made it, let it repair the file, and save it again.",
  "damaged-pdf": "This PDF is damaged and no page of it could be opened: make the PDF again.",
  "zip-bomb":
    "This file unpacks to far more than a lesson could hold, so it was not opened: save it again under a new name.",
  entities:
    "This file has definitions inside it (a DOCTYPE) that no Office program writes, so it was not opened: copy its text into a new document.",
  "path-escape":
    "A name inside this file points outside it, which no Office program writes, so it was not opened: save it again under a new name.",
  "odd-names":
    "This file has parts with names that no Office program gives, so it was not opened: save it again under a new name.",
  "no-text":
    "There is nothing to read in this file: its pages hold no words and no pictures. Check that it is the right file.",
  "only-furniture":
    "The only words in this file are page headers, footers or page numbers: check that it is the right file.",
  "too-complex":
    "This file is built in a way that cannot be read safely (its parts are nested too deeply): copy its text into a new document.",
  "took-too-long":
    "Reading this file took too long and was stopped: split it into smaller files or compress its pictures.",
  "too-much-memory":
    "Reading this file needed more memory than one file may have: split it into smaller files.",
  "reader-failed":
    "This file could not be read: open it in the program that made it and save it again as .docx, .pptx or PDF.",
  "empty-zip": "This zip holds no files: put the lesson files in it and make it again.",
  "too-many-files": "This zip holds more than 60 files: split it into several zips.",
  "nested-zip": "This is a zip inside a zip: upload it by itself.",
} as const;
export type RefusalCause = keyof typeof REFUSALS;

/** The error that carries one refusal to the teacher. */
export function refusal(cause: RefusalCause, because?: unknown): AppError {
  return new AppError(
    cause === "too-large" ? "too-large" : "invalid",
    REFUSALS[cause],
    because === undefined ? {} : { cause: because },
  );
}
