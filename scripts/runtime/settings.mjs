/** The settings of this server: .env, and the secrets nobody was asked for. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder, ROOT } from "./paths.mjs";

/**
 * A setting that was given. An empty one counts as not given, and one that is empty in the environment
 * hides what .env says: the tests keep themselves apart from the school's own settings that way.
 * @param {string} name
 * @returns {string | undefined}
 */
export function given(name) {
  const value = process.env[name];
  return value === "" ? undefined : value;
}

/** Reads .env into the environment; what is already set there wins. */
export function loadSettings() {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  process.env.MARKWELL_DATA_DIR = dataFolder();
}

/** Gives every secret that was not set a value of its own, kept for the next start. */
export function ensureSecrets() {
  process.env.AUTH_SECRET =
    given("AUTH_SECRET") ?? given("SESSION_SECRET") ?? keptSecret("auth-secret");
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY =
    given("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY") ?? keptSecret("server-actions-key");
}

function keptSecret(name) {
  const file = path.join(dataFolder(), "secrets", name);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
