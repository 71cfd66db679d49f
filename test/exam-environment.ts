/** A group to be launched, with a real seeded database; for tests of what runs exam groups. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { NODE_CONFIG_VARIABLE } from "@/lib/core/exams/node-config";
import type { EnvironmentSpec } from "@/lib/platform/containers/runtime";
import { USUAL_LIMITS } from "@/lib/platform/containers/runtime";
import type { GroupWish } from "./exam-node-package";
import { examPackage, nodeConfig } from "./exam-node-package";

export const EXAM_PROGRAM = path.resolve("dist/exam-node/main.js");

export interface TestGroup {
  readonly spec: EnvironmentSpec;
  readonly seeded: Uint8Array;
  /** How often its database was asked for. */
  readonly timesAsked: () => number;
}

export function testGroup(
  program: Partial<EnvironmentSpec["program"]> = {},
  wish: GroupWish = {},
): TestGroup {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-seed-"));
  const file = path.join(folder, "exam.sqlite");
  const group = examPackage(wish);
  const config = nodeConfig(group, file);
  execFileSync(process.execPath, [EXAM_PROGRAM, "seed"], {
    input: JSON.stringify(group),
    env: { NODE_ENV: "production", [NODE_CONFIG_VARIABLE]: JSON.stringify(config) },
  });
  const seeded = readFileSync(file);
  rmSync(folder, { recursive: true });
  const { environmentId, host: _host, port: _port, databasePath: _path, ...rest } = config;
  let asked = 0;
  const spec: EnvironmentSpec = {
    environmentId,
    slug: group.exam.examId,
    program: { ...rest, ...program },
    database: async () => {
      asked += 1;
      return seeded;
    },
    limits: USUAL_LIMITS,
  };
  return { spec, seeded, timesAsked: () => asked };
}
