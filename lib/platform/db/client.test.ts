import { expect, it } from "vitest";
import { db } from "./client";
import { pool } from "./pool";

it("gives Prisma and hand-written statements the same migrated database", async () => {
  await db.school.create({
    data: { id: "0197a000-0000-7000-8000-000000000001", name: "Northfield" },
  });
  const { rows } = await pool.query(`select name from "School"`);
  expect(rows).toEqual([{ name: "Northfield" }]);
});
