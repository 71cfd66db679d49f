import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { LabelledPicture } from "./lesson-facts";
import { setsWork } from "./sections";

/** Headings that set the labelling itself: where the answers stand there all the same, the lesson's title names the picture. */
const ASKS_FOR_IT =
  /^(label|name|complete|identify|fill|find|copy|draw|colour|match|match up|add|write)\b/i;

/** The pictures of a lesson whose labels its author placed, but for those on hidden slides and in work that is set. */
export function findLabelledPictures({ blocks, title }: SourceDocument): LabelledPicture[] {
  let section: string | undefined;
  return blocks.flatMap(({ kind, text, address, labels, image, hidden }) => {
    if (kind === "heading") section = text.trim();
    if (labels === undefined || image === undefined || hidden === true || setsWork(section))
      return [];
    const heading = section === undefined || ASKS_FOR_IT.test(section) ? "" : section;
    const named = heading === "" ? title.trim() : heading;
    return [{ address, image, labels, ...(named === "" ? {} : { section: named }) }];
  });
}
