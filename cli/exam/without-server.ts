import path from "node:path";
import { readReceipt } from "@/lib/core/attempts/receipt-code";
import { AppError } from "@/lib/core/kernel/app-error";
import { databasesOf, exportDatabase, receiptsIn } from "@/lib/features/exams/preparing/data";
import { packagesFolder, packagesIn } from "@/lib/platform/exam-packages/package-folder";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { needed, only, readArgs, UsageError } from "../usage";
import { expectedError } from "./expected-error";
import { writeResults } from "./results-file";

/** `exam export DB --out FILE [--package PKG]`: the results in a database, with no server and no Postgres. */
export async function exportResults(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, {
    out: { type: "string" },
    package: { type: "string" },
  });
  const database = only(positionals, "database");
  const out = needed(values.out, "out");
  const file = await exportDatabase(database, values.package ?? path.dirname(database));
  await writeResults(out, file);
  io.out({ exam_id: file.exam_id, date: file.date, results: file.results.length, out });
  return EXIT_DONE;
}

/**
 * `exam receipt CODE [PKG…] [--db DB]`: who was shown this receipt for what, and whether their log is whole. Without
 * packages those are looked in that were prepared on the page.
 */
export async function findReceipt(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { db: { type: "string" } });
  const [written = "", ...given] = positionals;
  const code = readReceipt(written);
  if (code === undefined)
    throw new UsageError("Give the receipt, such as K7Q9F, and the packages to look in.");
  const searched = await Promise.all(
    (await packagesToSearch(given)).map((folder) => search(code, folder, values.db)),
  );
  const entries = searched.flatMap((each) => each.entries);
  const faults = searched.flatMap((each) => each.faults);
  const [first] = faults;
  // Where not everything could be looked in, nobody can say that there is none.
  if (entries.length === 0) throw first ?? noEntry(code);
  for (const { message } of faults) io.err(`Not looked in: ${message}`);
  io.out({ receipt: code, entries });
  return EXIT_DONE;
}

async function packagesToSearch(given: readonly string[]): Promise<readonly string[]> {
  const places = given.length > 0 ? given : [packagesFolder()];
  const folders = (await Promise.all(places.map(packagesIn))).flat();
  if (folders.length > 0) return folders;
  const advice = given.length > 0 ? "" : " Say which packages to look in.";
  throw new AppError("not-found", `${places.join(", ")} holds no package.${advice}`);
}

interface Searched {
  readonly entries: readonly object[];
  /** Why something could not be looked in. */
  readonly faults: readonly AppError[];
}

/** Looks in all that a package's group has on this machine, or in the one database that was given. */
async function search(code: string, folder: string, given: string | undefined): Promise<Searched> {
  const databases = given === undefined ? await databasesOf(folder).catch(expectedError) : [given];
  if (databases instanceof AppError) return { entries: [], faults: [databases] };
  const found = await Promise.all(databases.map((database) => searchIn(code, folder, database)));
  return {
    entries: found.flatMap(({ entries }) => entries),
    faults: found.flatMap(({ faults }) => faults),
  };
}

async function searchIn(code: string, folder: string, database: string): Promise<Searched> {
  const found = await receiptsIn(code, folder, database).catch(expectedError);
  if (found instanceof AppError) return { entries: [], faults: [found] };
  return { entries: found.map((entry) => ({ package: folder, database, ...entry })), faults: [] };
}

function noEntry(code: string): AppError {
  return new AppError(
    "not-found",
    `No entry has the receipt ${code}. In what was collected, markwell receipt ${code} looks; the database of a group that runs in a container is given with --db.`,
  );
}
