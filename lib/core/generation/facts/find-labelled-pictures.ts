import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { LabelledPicture } from "./lesson-facts";
import { setsWork } from "./sections";
import { bareHeading } from "./table-subject";

/** Headings that set the labelling itself or ask something else: the lesson's title then names the picture. */
const ASKS =
  /^(label|name|complete|identify|fill|find|copy|draw|colour|match|match up|add|write)\b|\?$/i;

/** The pictures of a lesson whose labels its author placed, but for those on hidden slides and in work that is set. */
export function findLabelledPictures({ blocks, title }: SourceDocument): LabelledPicture[] {
  let section: string | undefined;
  return blocks.flatMap(({ kind, text, address, labels, image, hidden }) => {
    if (kind === "heading") section = text.trim();
    if (labels === undefined || image === undefined || hidden === true || setsWork(section))
      return [];
    const names = [bareHeading(section ?? ""), bareHeading(title.trim())];
    const named = names.find((name) => name !== "" && !ASKS.test(name));
    return [{ address, image, labels, ...(named === undefined ? {} : { section: named }) }];
  });
}
