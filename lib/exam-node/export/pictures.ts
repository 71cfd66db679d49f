import type { ExportPicture } from "@/lib/core/exams/export-file";
import type { Sqlite } from "../store/open-database";
import { findImage, getBank } from "../store/questions";

/** Results are one text, and are in memory several times over while they are made; a group has 256 MB. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The pictures of the group's questions, in their order, as far as they fit; in place of the others stand their words,
 * which travel with the questions.
 */
export function exportPictures(database: Sqlite): ExportPicture[] {
  const shown = new Set(getBank(database).flatMap(({ image }) => image?.id ?? []));
  const pictures: ExportPicture[] = [];
  let left = MOST_BYTES;
  // One at a time: all of them together may be more than the group has.
  for (const id of shown) {
    const image = findImage(database, id);
    if (image === undefined || image.bytes.length > left) continue;
    left -= image.bytes.length;
    const base64 = Buffer.from(image.bytes).toString("base64");
    pictures.push({ id, media_type: image.mediaType, base64 });
  }
  return pictures;
}
