import { v7 } from "uuid";

/** A new row's id: UUIDv7, so that rows made later sort later. Made here because Postgres 15 cannot. */
export const newId = (): string => v7();
