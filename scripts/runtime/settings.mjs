/** The settings of this server: .env, and the secrets nobody was asked for. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder, ROOT } from "./paths.mjs";

/** Reads .env into the environment; what is already set there wins. Empty values count as not given. */
export function loadSettings() {
  const file = path.join(ROOT, ".env");
  for (const [name, value] of Object.entries(process.env))
    if (value === "") delete process.env[name];
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [name, value] of Object.entries(process.env))
    if (value === "") delete process.env[name];
  if (process.env.AUTH_SECRET === undefined && process.env.SESSION_SECRET !== undefined)
    process.env.AUTH_SECRET = process.env.SESSION_SECRET;
  process.env.MARKWELL_DATA_DIR = dataFolder();
}

/** Gives every secret that was not set a value of its own, kept for the next start. */
export function ensureSecrets() {
  process.env.AUTH_SECRET ??= keptSecret("auth-secret");
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= keptSecret("server-actions-key");
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
