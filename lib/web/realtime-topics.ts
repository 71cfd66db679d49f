import type { Actor, Role } from "@/lib/core/access/permissions";
import { can } from "@/lib/core/access/permissions";
import type { ErrorCode } from "@/lib/core/kernel/app-error";
import { isExamGroup } from "@/lib/features/exams/groups/data";
import { getWallView } from "@/lib/features/exams/wall/data";
import { listGroups } from "@/lib/features/exams/watching/data";
import { getGeneration, mayWatchGeneration } from "@/lib/features/generations/data";
import { noteAccess } from "./access-notes";

/** One kind of topic: who may listen to it, and how it stands for somebody who has missed something. */
export interface TopicKind {
  readonly mayListen: (actor: Actor, id: string) => Promise<boolean>;
  /** @param newsAt of the topic's newest message: the snapshot is not older. */
  readonly snapshot: (actor: Actor, id: string, newsAt: Date | undefined) => Promise<unknown>;
}

/** As the access log names the line of a wall, or of a group's page: either hears the same. */
const GROUP_LINE = "WS group";

/** Topics are "kind:id". A kind that is not here cannot be listened to. */
const KINDS: Readonly<Record<string, TopicKind>> = {
  generation: {
    mayListen: async (actor, id) =>
      can(actor.role, "questions.use") && (await mayWatchGeneration(actor.personId, id)),
    snapshot: (actor, id) => getGeneration(actor.personId, id),
  },
  exam: {
    mayListen: mayWatch,
    snapshot: (_, id, newsAt) => getWallView(id, new Date(), newsAt),
  },
  // All groups at once: which of them came up, failed or ended.
  exams: {
    mayListen: async (actor, id) => can(actor.role, "exams.watch") && id === "all",
    snapshot: () => listGroups(),
  },
};

/** @returns undefined for a topic of no known kind. */
export function topicOf(topic: string): { kind: TopicKind; id: string } | undefined {
  const [name = "", id = "", ...rest] = topic.split(":");
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return kind === undefined || id === "" || rest.length > 0 ? undefined : { kind, id };
}

/** Whether somebody may watch a group; who did, and who was not let, stands in the access log. */
async function mayWatch({ role, personId }: Actor, group: string): Promise<boolean> {
  const refusal = await whyNotWatch(role, group);
  noteAccess({
    ...{ at: new Date().toISOString(), subject: personId, what: GROUP_LINE, group },
    ...{ granted: refusal === undefined, reason: refusal ?? "" },
  });
  return refusal === undefined;
}

/** Attack: who listens to a practice sees when a single guest answers. Of practices only totals are told. */
async function whyNotWatch(role: Role, group: string): Promise<ErrorCode | undefined> {
  if (!can(role, "exams.watch")) return "forbidden";
  return (await isExamGroup(group)) ? undefined : "not-found";
}
