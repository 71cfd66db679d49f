import type { Format } from "../format";
import { readQti } from "./read-qti";
import { writeQti } from "./write-qti";

/** The exchange standard of 1EdTech: packages of 3.0 out, 3.0, 2.2 and 2.1 in. */
export const qti: Format = {
  label: "QTI 3.0",
  extension: ".qti.zip",
  mediaType: "application/zip",
  read: (source) =>
    source.kind === "package"
      ? readQti(source.parts, source.pictures)
      : readQti(new Map(), new Map()),
  refuses: ({ form }) =>
    form.kind === "program" ? "QTI has no kind of question for programs." : undefined,
  write: (items) => ({ kind: "package", ...writeQti(items) }),
};
