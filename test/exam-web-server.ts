/**
 * lib/web's routes and WebSockets as a program of its own, so that a test can run two instances and kill one. Its port
 * is its first argument; it says "ready" once it serves and hears the others.
 */
import { startExamWeb } from "./exam-web";

await startExamWeb(Number(process.argv[2]));
process.stdout.write("ready\n");
// Whoever started it has gone: so does it.
process.on("disconnect", () => process.exit(0));
