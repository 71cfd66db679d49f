import path from "node:path";
import { readReceipt } from "@/lib/core/attempts/receipt-code";
import { AppError } from "@/lib/core/kernel/app-error";
import { exportDatabase, receiptsInPackage } from "@/lib/features/exams/preparing/data";
import { packagesIn } from "@/lib/platform/exam-packages/package-folder";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { needed, only, readArgs, UsageError } from "../usage";
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

/** `exam receipt CODE [PKG…] [--db DB]`: who was shown this receipt for what, and whether their log is whole. */
export async function findReceipt(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { db: { type: "string" } });
  const [written = "", ...given] = positionals;
  const code = readReceipt(written);
  if (code === undefined || given.length === 0)
    throw new UsageError("Give the receipt, such as K7Q9F, and the packages to look in.");
  const folders = (await Promise.all(given.map(packagesIn))).flat();
  if (folders.length === 0)
    throw new AppError("not-found", `${given.join(", ")} holds no package.`);
  const found = await Promise.all(
    folders.map(async (folder) => ({
      package: folder,
      entries: await receiptsInPackage(code, folder, values.db),
    })),
  );
  const entries = found.flatMap(({ package: from, entries: there }) =>
    there.map((entry) => ({ package: from, ...entry })),
  );
  if (entries.length === 0) throw new AppError("not-found", `No entry has the receipt ${code}.`);
  io.out({ receipt: code, entries });
  return EXIT_DONE;
}
