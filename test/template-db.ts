import type { TestProject } from "vitest/node";
import { startTestPostgres } from "../scripts/postgres/test-cluster.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the run's Postgres server, without a database name. */
    postgresUrl: string;
  }
}

/** Starts a real Postgres for this run of the server tests; it ends with the run, however that ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres("prisma/migrations", ".data/cache");
  project.provide("postgresUrl", postgres.url(""));
  return postgres.stop;
}
