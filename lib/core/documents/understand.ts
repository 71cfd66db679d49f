import { findObjectives } from "./objectives";
import type { Block, SourceDocument } from "./source-document";
import { findTasks } from "./tasks";
import { documentTitle } from "./title";
import { findVocabulary } from "./vocabulary";

/** What a lesson's blocks tell about it: title, objectives, key words, and what it already asks. */
export function understand(
  blocks: readonly Block[],
  property: string | undefined,
): Required<Pick<SourceDocument, "title" | "objectives" | "vocabulary" | "tasks">> {
  const taught = blocks.filter((block) => block.furniture !== true && block.hidden !== true);
  return {
    title: documentTitle(blocks, property),
    objectives: findObjectives(taught),
    vocabulary: findVocabulary(taught),
    tasks: findTasks(taught),
  };
}
