/** The container engine the runner set up (scripts/testing/container-engine.mjs), for tests. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import { Engine } from "@/lib/platform/containers/container/engine";
import type { ContainerRuntimeOptions } from "@/lib/platform/containers/container/options";
import { env } from "@/lib/platform/env/env";

/** Without an engine these tests are skipped, which the runner says. */
export const hasEngine = process.env.EXAM_ENGINES !== undefined;

export const engineAddress = process.env.EXAM_ENGINES ?? "unix:///nowhere";

/** Longer than an administrator would wait: files that run at once keep an engine busy, which is no fault of it. */
const PATIENCE_MS = 60_000;

export function patientEngine(address = engineAddress): Engine {
  return new Engine(address, { silenceMs: PATIENCE_MS });
}

/** A school and ports of this test file's own: files that run at once must not see each other's groups. */
export function containerOptions(firstPort: number): ContainerRuntimeOptions {
  return {
    engines: [patientEngine()],
    image: process.env.EXAM_IMAGE ?? "",
    school: randomUUID(),
    reach: { host: "127.0.0.1", firstPort },
    gateNetwork: "host",
    locks: path.resolve(env.MARKWELL_DATA_DIR, "exams/locks"),
  };
}
