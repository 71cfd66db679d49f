import type { Prisma } from "./generated/client";

/** The client inside `db.$transaction`: the only one a function that was handed it may use. */
export type Transaction = Prisma.TransactionClient;
