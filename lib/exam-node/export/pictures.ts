import type { ExportPicture } from "@/lib/core/exams/export-file";
import type { Sqlite } from "../store/open-database";
import { getBank, getImages } from "../store/questions";

/** Results are one text, and are in memory several times over while they are made; a group has 256 MB. */
const MOST_CHARACTERS = 10 * 1024 * 1024;

/**
 * The pictures of the group's questions, in their order, as far as they fit; in place of the others stand their words,
 * which travel with the questions.
 */
export function exportPictures(database: Sqlite): ExportPicture[] {
  const images = new Map(getImages(database).map((image) => [image.id, image]));
  const shown = new Set(getBank(database).flatMap(({ image }) => image?.id ?? []));
  const pictures: ExportPicture[] = [];
  let characters = 0;
  for (const id of shown) {
    const image = images.get(id);
    if (image === undefined) continue;
    const { length } = image.base64;
    if (characters + length > MOST_CHARACTERS) continue;
    characters += length;
    pictures.push({ id, media_type: image.mediaType, base64: image.base64 });
  }
  return pictures;
}
