import type { Browser } from "playwright/test";

/**
 * Closes the lid while `work` runs: every process that draws a page stands still, as on a sleeping machine. (The
 * "frozen" of Chromium's own protocol leaves timers running in a page without a window.)
 */
export async function withLidClosed(browser: Browser, work: () => Promise<void>): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  if (pages.length === 0) throw new Error("nothing draws a page");
  for (const pid of pages) process.kill(pid, "SIGSTOP");
  try {
    await work();
  } finally {
    for (const pid of pages) process.kill(pid, "SIGCONT");
  }
}
