/** `npm start`; with --dev, `npm run dev`. Needs nothing but Node 20 or newer and npm. */
import { onNode24 } from "./runtime/node-24.mjs";

try {
  if (await onNode24(import.meta.url, (line) => console.log(line))) {
    const { launch } = await import("./runtime/launcher.mjs");
    await launch({ dev: process.argv.includes("--dev") });
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
