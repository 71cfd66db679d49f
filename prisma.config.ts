import { resolve } from "node:path";
import { defineConfig } from "prisma/config";

// The CLI would otherwise download a native schema engine, which a school without internet cannot
// (docs/decisions/0003-prisma-without-downloads.md).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(
  import.meta.dirname,
  "scripts/schema-engine.mjs",
);
process.env.CHECKPOINT_DISABLE ??= "1";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/markwell" },
});
