import { parseEnv } from "./schema";

/** The settings of this process: the only place in the application that reads the environment. */
export const env = parseEnv(process.env);
