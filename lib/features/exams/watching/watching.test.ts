import { expect, it } from "vitest";
import type { Environment } from "@/lib/platform/containers/runtime";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { noteChange } from "./mutations";

const [OWN, OTHER] = ["unix:///own/engine.sock", "https://other.school.example:2376"];
const where = { address: "http://127.0.0.1:18235", placedOn: OWN, run: "first" };

/** A group that runs on its own engine. */
async function running(): Promise<string> {
  const [groupId, id, date] = [newId(), newId(), new Date("2026-03-05T00:00:00Z")];
  const exam = { create: { id: newId(), subject: `Physics ${groupId}`, date } };
  const named = { id: groupId, slug: `g-${groupId}`, date, title: "Physics", settings: {} };
  await db.examGroup.create({ data: { ...named, exam } });
  const up = { groupId, liveGroupId: groupId, runtime: "container", state: "RUNNING" } as const;
  await db.examEnvironment.create({ data: { id, ...up, ...where } });
  return id;
}

const seen = (environmentId: string, given: Partial<Environment>): Environment => ({
  ...{ environmentId, slug: "physics-g1", state: "running", exitStatus: undefined },
  ...{ ...where, address: "http://other.school.example:18300", run: "second" },
  ...given,
});

const standing = async (id: string) => {
  const { address, placedOn, run, restarts, reason } = await db.examEnvironment.findUniqueOrThrow({
    where: { id },
  });
  return { address, placedOn, run, restarts, reason };
};

it("takes what a launch left on another engine for no news of the group", async () => {
  const id = await running();
  const before = await standing(id);
  for (const state of ["running", "restarting", "stopped", "lost"] as const) {
    const after = seen(id, { state, placedOn: OTHER });
    await noteChange({ environmentId: id, before: undefined, after });
    expect(await standing(id)).toEqual(before);
  }
  await noteChange({
    environmentId: id,
    before: seen(id, { placedOn: OTHER }),
    after: undefined,
  });
  expect(await standing(id)).toEqual(before);
});

it("writes down where a group is that was started anew on its own engine", async () => {
  const id = await running();
  await noteChange({ environmentId: id, before: undefined, after: seen(id, {}) });
  const { address, run } = seen(id, {});
  expect(await standing(id)).toEqual({ address, placedOn: OWN, run, restarts: 1, reason: null });
});
