import type { NodeConfig } from "@/lib/core/exams/node-config";
import { nodePackageSchema } from "@/lib/core/exams/node-package";
import { parse } from "@/lib/core/kernel/parse";
import { seed } from "../seed/seed";
import { makeDatabase } from "../store/open-database";
import { readInput } from "./read-input";

/** `main.js seed`: reads a prepared group from standard input, and prints what it did as one line of JSON. */
export async function seedFromInput(config: NodeConfig): Promise<void> {
  const given = parse(nodePackageSchema, await readInput("seed"), "The prepared group");
  const database = makeDatabase(config.databasePath, config.databaseKey);
  try {
    process.stdout.write(`${JSON.stringify(seed(database, given))}\n`);
  } finally {
    // Everything goes into the one file, so that it can be copied.
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
  }
}
