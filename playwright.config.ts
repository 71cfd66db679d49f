import { defineConfig } from "playwright/test";
import { prepareSite } from "./e2e/support/site";

const site = await prepareSite();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 90_000,
  // What is looked for comes when the machine gets to it: two busy cores take many times what a quiet one takes.
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI === "true",
  use: {
    baseURL: site.url,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH === undefined
        ? {}
        : { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        // Chromium's sandbox refuses to run as root, and only then is it left out.
        ...(isRoot ? ["--no-sandbox"] : []),
        ...[
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
        ],
        ...["--disable-sync", "--no-first-run", "--disable-quic"],
        "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate",
        ...site.browserArgs,
      ],
    },
  },
  webServer: {
    command: `exec "${process.execPath}" scripts/start.mjs`,
    url: `${site.url}/healthz`,
    env: site.env,
    // A first start makes the whole demo school; a busy machine takes its time over the passwords.
    timeout: 600_000,
    reuseExistingServer: false,
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
