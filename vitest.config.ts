import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: here("./") },
      { find: /^(server|client)-only$/, replacement: here("./test/empty.ts") },
    ],
  },
  test: {
    env: { TZ: "Europe/London", AUTH_SECRET: "a secret that only the tests ever use" },
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          // The first random text of a property test is slow to make; a slow machine is no reason to fail.
          testTimeout: 60_000,
          environment: "node",
          include: ["lib/core/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          // Some read large files or start programs; a slow machine is no reason to fail.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          environment: "node",
          include: [
            "{lib/{features,platform,web,worker,exam-node},app,cli,scripts,test}/**/*.test.ts",
          ],
          globalSetup: ["test/template-db.ts"],
          setupFiles: ["test/worker-db.ts"],
          pool: "forks",
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "components",
          // Roles are slow to find in jsdom; a slow machine is no reason to fail.
          testTimeout: 60_000,
          environment: "jsdom",
          include: ["{components,lib/client}/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
