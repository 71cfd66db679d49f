import { parseArgs } from "node:util";
import { AppError } from "@/lib/core/kernel/app-error";
import { createSchool, emptyDatabase } from "@/lib/features/school/mutations";
import { verifyEverything } from "@/lib/features/verifying/data";
import { orUnavailable } from "@/lib/platform/db/outage";
import { pool } from "@/lib/platform/db/pool";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE } from "./command";
import { seedDemo } from "./seed-demo";

const NO_DATABASE =
  "The database cannot be reached. Start it with `npm start`, or set DATABASE_URL.";

const USAGE = `Usage: markwell db seed                               makes the demo school in an empty database
       markwell db reset --yes --demo                 deletes everything, then makes the demo school
       markwell db reset --yes --school "Name"        deletes everything, then names your own school
       markwell db verify                             checks every log of pupils' answers`;

/** `db …`, as a program of its own: lets go of the database when it is done. */
export async function runDb(args: string[], io: CommandOutput): Promise<number> {
  try {
    return await orUnavailable(() => changeDatabase(args, io), NO_DATABASE);
  } finally {
    await pool.end();
  }
}

/** `db seed` and `db reset`. @throws AppError "conflict" when there is a school already. */
export async function changeDatabase(args: string[], io: CommandOutput): Promise<number> {
  const read = readArguments(args);
  const [verb, ...rest] = read?.positionals ?? [];
  const { yes, demo, school } = read?.values ?? {};
  const name = school?.trim() ?? "";
  if (rest.length === 0 && verb === "seed") return await seed(io);
  if (rest.length === 0 && verb === "verify") return await verify(io);
  if (rest.length === 0 && verb === "reset" && yes === true) {
    if (demo === true && school === undefined) return await resetToDemo(io);
    if (demo !== true && name !== "") return await resetToSchool(name, io);
  }
  io.err(USAGE);
  return EXIT_USAGE;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        yes: { type: "boolean" },
        demo: { type: "boolean" },
        school: { type: "string" },
      },
    });
  } catch {
    return undefined;
  }
}

/** @throws AppError "invalid" (exit 3) naming every log that is not as it was written. */
async function verify(io: CommandOutput): Promise<number> {
  const verified = await verifyEverything();
  io.out(verified);
  if (verified.faults.length === 0) return EXIT_DONE;
  throw new AppError("invalid", "Not everything is as it was written. Keep it all as it is.", {
    issues: verified.faults.map(({ where, message }) => ({ path: where, message })),
  });
}

async function seed(io: CommandOutput): Promise<number> {
  io.out({ signIns: await seedDemo((line) => io.err(line)) });
  return EXIT_DONE;
}

async function resetToDemo(io: CommandOutput): Promise<number> {
  await emptyDatabase();
  return await seed(io);
}

async function resetToSchool(name: string, io: CommandOutput): Promise<number> {
  await emptyDatabase();
  await createSchool(name);
  io.err("Now make an administrator: markwell user create --role administrator …");
  io.out({ school: name });
  return EXIT_DONE;
}
