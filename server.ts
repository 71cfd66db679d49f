/** The web server: Next and what stands around it. Built into dist/server.js. */
import { serve } from "@/lib/web/main";

try {
  await serve();
} catch (error) {
  // Next listens for errors nobody caught, so a server that could not start would stay, serving nothing.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
