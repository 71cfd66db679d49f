/** The web server: Next and what stands around it. Built into dist/server.js. */
import { serve } from "@/lib/web/main";

await serve();
