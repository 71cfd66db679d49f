import "@/test/own-postgres";

import { expect, it } from "vitest";
import { killPostgres } from "@/test/own-postgres";
import { db } from "./client";
import { isOutage, orUnavailable } from "./outage";
import { pool } from "./pool";

/** One after another until `done`. @returns every error there was. */
async function errorsOf(work: () => Promise<unknown>, done: () => boolean): Promise<unknown[]> {
  const errors: unknown[] = [];
  while (!done()) await work().catch((error: unknown) => errors.push(error));
  return errors;
}

it("knows a killed database by every way of asking it", { timeout: 60_000 }, async () => {
  let over = false;
  const asked = [
    () => pool.query("select 1"),
    () => db.school.findMany(),
    () => db.$transaction((tx) => tx.school.findMany()),
    () => db.$queryRaw`select 1 as one`,
  ].map((work) => errorsOf(work, () => over));
  await db.school.count();
  for (let kill = 0; kill < 2; kill++) await killPostgres();
  over = true;
  const errors = (await Promise.all(asked)).flat();
  expect(errors.length).toBeGreaterThan(0);
  const others = errors.filter((error) => !isOutage(error));
  expect(others.map((error) => String(error))).toEqual([]);
});

it("does not take a wrong statement for an outage", async () => {
  const wrong: (() => Promise<unknown>)[] = [
    () => pool.query("select nothing from nowhere"),
    () => db.school.create({ data: { id: "no uuid", name: "x" } }),
  ];
  for (const work of wrong) {
    const error = await orUnavailable(work, "away").catch((reason: unknown) => reason);
    expect(error).not.toMatchObject({ code: "unavailable" });
  }
});
