/** `npm start` in an empty folder and again: from the command to the first answered page, already built. */
import { rmSync } from "node:fs";
import { temporaryFolder } from "../scripts/postgres/test-cluster.mjs";
import { report } from "./support/report";
import { startSite } from "./support/site";

const WARM_BAR_MS = 5000;

const dataFolder = temporaryFolder();
const cold = await startSite(dataFolder);
await cold.stop();
const warm = await startSite(dataFolder);
await warm.stop();
rmSync(dataFolder, { recursive: true, force: true });

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
report("start", [
  {
    what: "First start (database and demo school made)",
    figure: seconds(cold.readyAfterMs),
    bar: "",
    met: true,
  },
  {
    what: "Later start",
    figure: seconds(warm.readyAfterMs),
    bar: "under 5 s",
    met: warm.readyAfterMs < WARM_BAR_MS,
  },
]);
