import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { once } from "./shared-state";

/** Typed queries. Inside `$transaction` use only the client it hands you: another waits for a connection. */
export const db = once("prisma", () => new PrismaClient({ adapter: new PrismaPg(pool) }));
