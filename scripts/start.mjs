/** `npm start`; with --dev, `npm run dev`; with --stop-exams, the end of the site and of all exam groups. Needs nothing but Node 20 or newer and npm. */
import { onNode24 } from "./runtime/node-24.mjs";

try {
  if (await onNode24(import.meta.url, (line) => console.log(line))) {
    if (process.argv.includes("--stop-exams")) {
      const { stopExams } = await import("./runtime/exam-groups.mjs");
      await stopExams((line) => console.log(line));
    } else {
      const { launch } = await import("./runtime/launcher.mjs");
      await launch({ dev: process.argv.includes("--dev") });
    }
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
