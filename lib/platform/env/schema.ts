import * as z from "zod/mini";

/** A whole number written as text, within bounds. */
const count = (initial: number, minimum: number, maximum: number) =>
  z._default(z.coerce.number().check(z.int(), z.minimum(minimum), z.maximum(maximum)), initial);

/** A sum of money, in whatever currency the school pays in. */
const amount = (initial: number) => z._default(z.coerce.number().check(z.minimum(0)), initial);

/** "true" or "false", and the other words people write for them. */
const flag = (initial: boolean) => z._default(z.stringbool(), initial);

/** Values separated by commas. */
const list = (initial: string) =>
  z.pipe(
    z._default(z.string(), initial),
    z.transform((text) =>
      text
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== ""),
    ),
  );

const secret = z.optional(z.string().check(z.minLength(32, "must have at least 32 characters")));

/**
 * Every variable the application reads, with its default. `.env.example` says what each means; a test
 * keeps the two the same.
 */
export const EnvSchema = z.object({
  NODE_ENV: z._default(z.enum(["development", "production", "test"]), "development"),
  HOST: z._default(z.string(), "127.0.0.1"),
  PORT: count(3000, 1, 65535),
  PUBLIC_URL: z.optional(z.url()),
  TRUSTED_PROXIES: list(""),
  MARKWELL_TLS_CERT: z.optional(z.string()),
  MARKWELL_TLS_KEY: z.optional(z.string()),
  MARKWELL_TLS_PORT: count(3443, 1, 65535),
  MARKWELL_DATA_DIR: z._default(z.string(), ".data"),
  LOG_LEVEL: z._default(z.enum(["fatal", "error", "warn", "info", "debug", "trace"]), "info"),
  DATABASE_URL: z.optional(z.url()),
  DATABASE_POOL_SIZE: count(20, 2, 500),
  WORKER_CONCURRENCY: count(2, 1, 64),
  AUTH_SECRET: secret,
  SESSION_TTL_MINUTES: count(480, 1, 100_000),
  OIDC_GOOGLE_CLIENT_ID: z.optional(z.string()),
  OIDC_GOOGLE_CLIENT_SECRET: z.optional(z.string()),
  OIDC_MICROSOFT_CLIENT_ID: z.optional(z.string()),
  OIDC_MICROSOFT_CLIENT_SECRET: z.optional(z.string()),
  OIDC_MICROSOFT_TENANT_ID: z.optional(z.string()),
  OPENAI_API_KEY: z.optional(z.string()),
  OPENAI_BASE_URL: z._default(z.url(), "https://api.openai.com/v1"),
  OPENAI_MODEL: z._default(z.string(), "gpt-4o-mini"),
  OPENAI_MAX_TOKENS: count(4096, 256, 1_000_000),
  MODEL_TIMEOUT_SECONDS: count(90, 1, 600),
  MODEL_DAILY_TOKENS: count(2_000_000, 0, 1_000_000_000),
  MODEL_DAILY_TOKENS_PER_TEACHER: count(300_000, 0, 1_000_000_000),
  MODEL_DAILY_TOKENS_PRACTICE: count(200_000, 0, 1_000_000_000),
  MODEL_DAILY_COST: amount(5),
  MODEL_INPUT_PRICE: amount(0.15),
  MODEL_OUTPUT_PRICE: amount(0.6),
  MAX_UPLOAD_SIZE_MB: count(50, 1, 1024),
  ALLOWED_EXTENSIONS: list(".docx,.pptx,.pdf,.zip"),
  RATE_LIMIT_GENERATION: count(10, 0, 10_000),
  RATE_LIMIT_REGENERATION: count(60, 0, 10_000),
  RATE_LIMIT_ATTEMPTS: count(100, 0, 10_000),
  EXAM_SECRET: secret,
  EXAM_ENGINES: list(""),
  EXAM_ENGINE_CERTS: z.optional(z.string()),
  EXAM_IMAGE: z._default(z.string(), "localhost/markwell-exam-node:latest"),
  EXAM_GATE_NETWORK: z._default(z.string(), "host"),
  EXAM_NODE_HOST: z._default(z.string(), "127.0.0.1"),
  EXAM_NODE_PORT_BASE: count(18_235, 1, 65_535),
  EXAM_BASE_DOMAIN: z.optional(z.string()),
  EXAM_PORT_BASE: count(8235, 1, 65_535),
  EXAM_COORDINATOR_URL: z.optional(z.url()),
  CADDY_ADMIN_SOCKET: z.optional(z.string()),
  ENABLE_MODEL: flag(true),
  ENABLE_PYTHON_RUNNER: flag(true),
  ENABLE_IMMEDIATE_FEEDBACK: flag(true),
});

export type Env = z.output<typeof EnvSchema>;

/**
 * Reads the variables out of `source`. An empty value counts as not given, as in a copied `.env.example`.
 * @throws Error naming each variable that cannot be used, and why.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = z.safeParse(EnvSchema, given);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These settings cannot be used (see .env.example):\n  ${reasons.join("\n  ")}`);
}
