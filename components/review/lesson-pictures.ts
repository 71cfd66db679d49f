import type { LessonBlock } from "@/lib/features/documents/types";

/** A picture that a question of this lesson can have. */
export interface LessonPicture {
  readonly file: string;
  readonly alt: string;
  /** "Slide 3, picture 1". */
  readonly where: string;
}

/** The pictures of a lesson, each once though it stands on several slides. */
export function picturesOf(blocks: readonly LessonBlock[]): LessonPicture[] {
  const pictures = new Map<string, LessonPicture>();
  for (const { pictureFile: file, text, address } of blocks) {
    if (file !== undefined && !pictures.has(file))
      pictures.set(file, { file, alt: text, where: address });
  }
  return [...pictures.values()];
}
