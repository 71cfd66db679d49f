import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { readPasswords } from "@/lib/platform/exam-packages/credentials-file";
import { PACKAGE_FILES } from "@/lib/platform/exam-packages/package-folder";
import type { LoginSlip } from "../commanding/types";
import { dayOf, noGroup, readSettings } from "../groups/data";

/**
 * Every pupil's slip, from the package's credentials; passwords are nowhere else.
 * @throws AppError "not-found" where this server does not have the package (any more).
 */
export async function listSlips(groupId: string): Promise<LoginSlip[]> {
  const group = await db.examGroup.findUnique({
    where: { id: groupId },
    select: {
      ...{
        slug: true,
        hostName: true,
        title: true,
        date: true,
        packageFolder: true,
        settings: true,
      },
      pupils: { orderBy: { displayName: "asc" } },
      environments: { where: { liveGroupId: { not: null } }, select: { publicUrl: true } },
    },
  });
  if (group === null) throw noGroup();
  const file = path.join(group.packageFolder ?? "/nowhere", PACKAGE_FILES.credentials);
  const passwords = await readPasswords(file);
  if (passwords.size === 0)
    throw new AppError("not-found", "The slips of this group are not on this server (any more).");
  return group.pupils.map(({ externalId, displayName }) => ({
    student_id: externalId,
    display_name: displayName,
    password: passwords.get(externalId) ?? "",
    exam: group.title,
    date: dayOf(group.date),
    lang: readSettings(group.settings).lang,
    url: group.environments[0]?.publicUrl ?? addressToBe(group.hostName ?? group.slug),
  }));
}

/** A group's name under the school's domain is known before it is launched; a port is not. */
function addressToBe(name: string): string | null {
  const { EXAM_BASE_DOMAIN: domain, CADDY_ADMIN_SOCKET: caddy } = env;
  return domain === undefined || caddy === undefined ? null : `https://${name}.${domain}/`;
}
