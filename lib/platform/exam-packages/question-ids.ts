import { newId } from "@/lib/platform/db/new-id";
import type { ContainerFile } from "./container-file";

/**
 * Which id each question of a bank gets. One that was there keeps its id, wherever it stands now; of the others, the
 * one at the same place is taken for a correction, so that papers that were drawn go on naming it.
 * @param texts the questions of the bank, in file order
 * @param before what an earlier preparation gave
 */
export function questionIds(
  texts: readonly string[],
  before: ContainerFile["questions"],
): readonly string[] {
  const free = new Map(before.map(({ id }, index) => [id, index]));
  const ids: (string | undefined)[] = texts.map((text) => {
    const same = before.find((question) => question.text === text && free.has(question.id));
    if (same !== undefined) free.delete(same.id);
    return same?.id;
  });
  return ids.map((id, index) => {
    if (id !== undefined) return id;
    const corrected = before[index]?.id;
    return corrected !== undefined && free.delete(corrected) ? corrected : newId();
  });
}
