import { parseArgs } from "node:util";
import { createSchool, emptyDatabase } from "@/lib/features/school/mutations";
import { pool } from "@/lib/platform/db/pool";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE } from "./command";
import { seedDemo } from "./seed-demo";

const USAGE = `Usage: markwell db seed                               makes the demo school in an empty database
       markwell db reset --yes --demo                 deletes everything, then makes the demo school
       markwell db reset --yes --school "Name"        deletes everything, then names your own school`;

/** `db seed` and `db reset`. @throws AppError "conflict" when there is a school already. */
export async function runDb(args: string[], io: CommandOutput): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      strict: false,
      options: {
        yes: { type: "boolean" },
        demo: { type: "boolean" },
        school: { type: "string" },
      },
    });
    const [verb, ...rest] = positionals;
    if (rest.length === 0 && verb === "seed") return await seed(io);
    if (rest.length === 0 && verb === "reset" && values.yes === true) {
      const { demo, school } = values;
      if (demo === true && school === undefined) return await resetToDemo(io);
      if (demo !== true && typeof school === "string" && school.trim() !== "")
        return await resetToSchool(school.trim(), io);
    }
    io.err(USAGE);
    return EXIT_USAGE;
  } finally {
    await pool.end();
  }
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
