import { expect, test } from "vitest";
import * as z from "zod/mini";
import { signInPupil, signInStaff } from "@/lib/features/accounts/sign-in/mutations";
import { createClass } from "@/lib/features/classes/mutations";
import { runCommand } from "@/test/run-command";
import { EXIT_DONE, EXIT_USAGE } from "./command";
import { changeDatabase } from "./db";
import { changeUser } from "./user";

const slipSchema = z.object({
  signInName: z.string(),
  password: z.string(),
  classCodes: z.array(z.string()),
});

/** Runs `user …` and gives back its exit status, what it printed, and what it said. */
const user = (...args: string[]) => runCommand(changeUser, ...args);

const names = ["--given-name", "Ada", "--family-name", "Byron"];

test("a pupil made on the command line can sign in with what was printed", async () => {
  await createClass(undefined, { name: "7A", yearGroup: 7, subject: "Computing" });
  const made = await user("create", "--role", "pupil", ...names, "--year", "7", "--class", "7A");
  expect(made.status).toBe(EXIT_DONE);
  const slip = slipSchema.parse(made.printed[0]);
  const typed = {
    classCode: slip.classCodes[0] ?? "",
    username: slip.signInName,
    password: slip.password,
  };
  await expect(signInPupil(typed)).resolves.toBeTypeOf("string");
});

test("disabling and a new password take effect", async () => {
  const made = await user("create", "--role", "teacher", ...names, "--email", "ada@school.example");
  const first = slipSchema.parse(made.printed[0]);
  const again = slipSchema.parse((await user("reset", "ada@school.example")).printed[0]);
  const email = first.signInName;
  await expect(signInStaff({ email, password: first.password })).rejects.toThrow();
  await expect(signInStaff({ email, password: again.password })).resolves.toBeTypeOf("string");
  expect((await user("disable", "ada@school.example")).status).toBe(EXIT_DONE);
  await expect(signInStaff({ email, password: again.password })).rejects.toThrow();
});

test.each([
  [[]],
  [["create"]],
  [["create", "--role", "wizard", ...names]],
  [["disable"]],
  [["create", "--unknown", "x"]],
  [["reset", "one", "two"]],
])("wrong usage %j prints how it is used and nothing on standard output", async (args) => {
  const answer = await user(...args);
  expect(answer).toMatchObject({ status: EXIT_USAGE, printed: [] });
  expect(answer.said.join()).toContain("Usage");
});

test("what cannot be done says why: nobody of that name, no year, no such class", async () => {
  await expect(user("disable", "nobody@school.example")).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(user("create", "--role", "pupil", ...names)).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(
    user("create", "--role", "pupil", ...names, "--year", "7", "--class", "9Z"),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("a database is emptied only when that is said twice", async () => {
  const io = { out: () => undefined, err: () => undefined };
  expect(await changeDatabase(["reset"], io)).toBe(EXIT_USAGE);
  expect(await changeDatabase(["reset", "--yes"], io)).toBe(EXIT_USAGE);
  expect(await changeDatabase(["reset", "--demo"], io)).toBe(EXIT_USAGE);
  expect(await changeDatabase(["reset", "--yes", "--school", "Hill Lane School"], io)).toBe(
    EXIT_DONE,
  );
  await expect(changeDatabase(["seed"], io)).rejects.toMatchObject({ code: "conflict" });
});
