/** A coordinator that launches one group as a process, says so, and goes on until it is killed. */

import { launchEnvironment } from "@/lib/platform/containers/launch-environment";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import type { EnvironmentSpec } from "@/lib/platform/containers/runtime";
import { EXAM_PROGRAM } from "./exam-environment";

interface Order {
  readonly folder: string;
  readonly spec: Omit<EnvironmentSpec, "database">;
  readonly database: string;
}

process.once("message", (order) => {
  const { folder, spec, database } = order as Order;
  const reach = { host: "127.0.0.1", firstPort: 18_700 };
  const runtime = new ProcessRuntime({ folder, program: EXAM_PROGRAM, reach });
  const bytes = Buffer.from(database, "base64");
  launchEnvironment(runtime, { ...spec, database: async () => bytes }).then(
    (environment) => process.send?.(environment),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
setInterval(() => {}, 1000);
