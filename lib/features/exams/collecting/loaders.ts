import "server-only";
import { requireActor } from "@/lib/platform/auth/session";
import { whatWent } from "../tearing-down/data";
import { checkStored, findCollected } from "./data";
import type { GroupEvidence } from "./types";

/** What shows how a group was collected and torn down. The stored results are verified anew each time. */
export async function loadGroupEvidence(groupId: string): Promise<GroupEvidence> {
  await requireActor("exams.manage");
  const [collected, { gone, left }] = await Promise.all([
    findCollected(groupId),
    whatWent(groupId),
  ]);
  const faults = collected === undefined ? [] : await checkStored(groupId);
  return {
    collected,
    gone,
    left,
    faults: faults.map(({ externalId, position, message }) => {
      const entry = position === undefined ? "" : `, entry ${position}`;
      return `${externalId ?? "The group"}${entry}: ${message}`;
    }),
  };
}
