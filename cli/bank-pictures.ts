import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { KnownPicture } from "@/lib/core/interchange/pictures/forms";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import type { StoredPicture } from "@/lib/platform/documents/pictures";
import { encode, isBitmap } from "@/lib/platform/documents/pictures";

const MOST_BYTES = 20 * 1024 * 1024;

/** Writes pictures into a folder, and the questions with the names they have there. */
export async function writePictures(
  folder: string,
  questions: readonly Question[],
  pictures: readonly StoredPicture[],
): Promise<Question[]> {
  const names = new Map(
    pictures.map(({ sha256, mediaType }) => [
      sha256,
      path.join(folder, `${sha256.slice(0, 16)}.${mediaType.replace("image/", "")}`),
    ]),
  );
  try {
    await mkdir(folder, { recursive: true });
    for (const { sha256, bytes } of pictures) await writeFile(names.get(sha256) ?? "", bytes);
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    throw new AppError("not-found", `${folder} could not be written (${why}).`, { cause });
  }
  return questions.map(({ image, ...question }) => {
    const file = image === undefined ? undefined : names.get(image.file);
    return image === undefined || file === undefined
      ? question
      : { ...question, image: { ...image, file } };
  });
}

/** The pictures that questions name, as paths from where the command stands; what is no picture is left out. */
export async function readPictures(questions: readonly Question[]): Promise<{
  known: ReadonlyMap<string, KnownPicture>;
  load: (file: string) => Promise<Uint8Array | undefined>;
}> {
  const known = new Map<string, KnownPicture>();
  const bytesOf = new Map<string, Uint8Array>();
  for (const { image } of questions) {
    if (image === undefined || known.has(image.file)) continue;
    const picture = await pictureIn(image.file);
    if (picture === undefined) continue;
    known.set(image.file, { file: image.file, width: picture.width, height: picture.height });
    bytesOf.set(image.file, picture.bytes);
  }
  return { known, load: (file) => Promise.resolve(bytesOf.get(file)) };
}

async function pictureIn(file: string): Promise<StoredPicture | undefined> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return undefined;
    const bytes = await readFile(file);
    return isBitmap(bytes) ? await encode(bytes) : undefined;
  } catch {
    return undefined;
  }
}
