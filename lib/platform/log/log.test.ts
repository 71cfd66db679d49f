import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { LOG_OPTIONS } from "./log";

const SECRET = "photosynthesis, said Amelia";

/** What stands in the log about an error. */
async function logged(failing: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const error = await failing().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Error);
  pino({ ...LOG_OPTIONS, level: "info" }, stream).error({ err: error }, "a request failed");
  return lines.join("");
}

it.each([
  ["Postgres reads", () => pool.query("select $1::jsonb", [`{"text": ${SECRET}`])],
  ["Prisma reads", () => db.$queryRawUnsafe("select $1::text::jsonb", `{"text": ${SECRET}`)],
  [
    "Prisma will not send",
    () => db.person.create({ data: { givenName: SECRET, role: "NOBODY" as "PUPIL" } as never }),
  ],
  [
    "a constraint refuses",
    () =>
      pool.query(`insert into "Person" (id, "givenName") values (gen_random_uuid(), $1)`, [SECRET]),
  ],
])("says what went wrong, and nothing of the words that %s", async (_, failing) => {
  const text = await logged(failing);
  expect(text).toMatch(/"message":"[^"]{10,}/);
  expect(text).not.toContain("Amelia");
});
