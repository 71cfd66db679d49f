import { parseArgs } from "node:util";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { findPersonBySignInName } from "@/lib/features/accounts/data";
import {
  createPupil,
  createStaff,
  disablePerson,
  resetPassword,
} from "@/lib/features/accounts/mutations";
import { newPupilSchema, newStaffSchema } from "@/lib/features/accounts/schema";
import { findClassByName } from "@/lib/features/classes/data";
import { orUnavailable } from "@/lib/platform/db/outage";
import { pool } from "@/lib/platform/db/pool";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE } from "./command";

const NO_DATABASE =
  "The database cannot be reached. Start it with `npm start`, or set DATABASE_URL.";

const USAGE = `Usage: markwell user create --role pupil --given-name N --family-name N --year 7 [--class 7A]
       markwell user create --role teacher|administrator --given-name N --family-name N --email ADDRESS
       markwell user disable NAME      NAME is an e-mail address or a pupil's user name
       markwell user reset NAME        makes a new password and signs the person out everywhere`;

const OPTIONS = {
  role: { type: "string" },
  "given-name": { type: "string" },
  "family-name": { type: "string" },
  email: { type: "string" },
  year: { type: "string" },
  class: { type: "string" },
} as const;

/** What was written after `user create`. */
type Given = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

/** `user …`, as a program of its own: lets go of the database when it is done. */
export async function runUser(args: string[], io: CommandOutput): Promise<number> {
  try {
    return await orUnavailable(() => changeUser(args, io), NO_DATABASE);
  } finally {
    await pool.end();
  }
}

/** `user create|disable|reset`. A password is printed once and kept nowhere. */
export async function changeUser(args: string[], io: CommandOutput): Promise<number> {
  const read = readArguments(args);
  const [verb, name] = read?.positionals ?? [];
  if (read === undefined) return usage(io);
  if (verb === "create" && name === undefined) return await create(read.values, io);
  if (verb === "disable" && name !== undefined) return await disable(name, io);
  if (verb === "reset" && name !== undefined) return await reset(name, io);
  return usage(io);
}

function readArguments(args: string[]) {
  try {
    const read = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    return read.positionals.length > 2 ? undefined : read;
  } catch {
    return undefined;
  }
}

function usage(io: CommandOutput): number {
  io.err(USAGE);
  return EXIT_USAGE;
}

async function create(given: Given, io: CommandOutput): Promise<number> {
  const names = { givenName: given["given-name"] ?? "", familyName: given["family-name"] ?? "" };
  if (given.role === "pupil") {
    const classId = given.class === undefined ? undefined : await classIdOf(given.class);
    const input = parse(newPupilSchema, { ...names, yearGroup: given.year, classId }, "The pupil");
    io.out(await createPupil(undefined, input));
    return EXIT_DONE;
  }
  if (given.role !== "teacher" && given.role !== "administrator") return usage(io);
  const staff = { ...names, email: given.email ?? "", role: given.role };
  io.out(await createStaff(undefined, parse(newStaffSchema, staff, "The account")));
  return EXIT_DONE;
}

async function disable(name: string, io: CommandOutput): Promise<number> {
  const personId = await personIdOf(name);
  await disablePerson(undefined, personId);
  io.out({ personId, disabled: true });
  return EXIT_DONE;
}

async function reset(name: string, io: CommandOutput): Promise<number> {
  io.out(await resetPassword(undefined, await personIdOf(name)));
  return EXIT_DONE;
}

async function personIdOf(name: string): Promise<string> {
  const personId = await findPersonBySignInName(name);
  if (personId === undefined) throw new AppError("not-found", `Nobody here signs in as "${name}".`);
  return personId;
}

async function classIdOf(name: string): Promise<string> {
  const classId = await findClassByName(name);
  if (classId === undefined) throw new AppError("not-found", `There is no class called "${name}".`);
  return classId;
}
