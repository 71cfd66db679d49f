import type { QuestionTypeId } from "@/lib/core/questions/registry";
import type { QuestionPlayer } from "./player-part";

type LazyPlayer = () => Promise<{ readonly player: QuestionPlayer }>;

/** Every question type's part of the pupil's player, each a chunk of its own. */
export const players = {
  "binary-convert": () => import("./binary-convert/player"),
  categorise: () => import("./categorise/player"),
  cloze: () => import("./cloze/player"),
  "code-completion": () => import("./code-completion/player"),
  "code-debug": () => import("./code-debug/player"),
  dialogue: () => import("./dialogue/player"),
  "drag-label": () => import("./drag-label/player"),
  "extended-text": () => import("./extended-text/player"),
  hotspot: () => import("./hotspot/player"),
  "logic-gates": () => import("./logic-gates/player"),
  matching: () => import("./matching/player"),
  matrix: () => import("./matrix/player"),
  "multiple-choice": () => import("./multiple-choice/player"),
  "multiple-select": () => import("./multiple-select/player"),
  numeric: () => import("./numeric/player"),
  ordering: () => import("./ordering/player"),
  parsons: () => import("./parsons/player"),
  "python-code": () => import("./python-code/player"),
  "text-input": () => import("./text-input/player"),
  "trace-table": () => import("./trace-table/player"),
} satisfies Record<QuestionTypeId, LazyPlayer>;

/** @throws when the type is unknown to this player, or its chunk could not be fetched. */
export async function loadPlayer(type: string): Promise<QuestionPlayer> {
  const load = Object.entries<LazyPlayer>(players).find(([id]) => id === type)?.[1];
  if (load === undefined) throw new Error(`No player for questions of type "${type}".`);
  return (await load()).player;
}
