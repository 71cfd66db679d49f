/** Brings the database at DATABASE_URL up to this version. `npm start` does so itself; containers run this once. */
import { bringUpToDate } from "./runtime/database.mjs";
import { given } from "./runtime/settings.mjs";

const url = given("DATABASE_URL");
if (url === undefined) throw new Error("Set DATABASE_URL to the database's address.");
await bringUpToDate(url, (line) => console.log(line));
