/** A group of two pupils on a node of its own, running; for tests. */

import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach } from "vitest";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { NodePackage, PackageQuestion } from "@/lib/core/exams/node-package";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import {
  examPackage,
  examPupil,
  examQuestion,
  markedQuestion,
  nodeConfig,
} from "./exam-node-package";
import type { RunningNode } from "./exam-node-program";
import { seedNode, startNode } from "./exam-node-program";

export const SLIP_PASSWORD = "phys-a3x7k";
export const slipHash = hashPassword(SLIP_PASSWORD, SLIP_COST);

export interface TestGroup {
  readonly node: RunningNode;
  readonly prepared: NodePackage;
  /** A question that a rule marks, worth one point for "42". */
  readonly number: string;
  /** A question that waits for a person. */
  readonly essay: string;
  /** user_id of pupil S1, and of S2. */
  readonly ann: string;
  readonly bo: string;
}

export interface GroupOptions {
  readonly exam?: Partial<NodePackage["exam"]>;
  readonly config?: Partial<NodeConfig>;
  readonly pupils?: number;
  /** Instead of the two that a test knows by name. */
  readonly questions?: readonly PackageQuestion[];
}

/** Makes groups for one test file; each test's nodes are stopped after it. */
export function examGroups() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "markwell-exam-group-"));
  const running: RunningNode[] = [];
  afterEach(async () => {
    for (const node of running.splice(0)) await node.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = async (config: NodeConfig): Promise<RunningNode> => {
    const node = await startNode(config);
    running.push(node);
    return node;
  };
  const group = async (options: GroupOptions = {}): Promise<TestGroup> => {
    const passwordHash = await slipHash;
    const pupils = Array.from({ length: options.pupils ?? 2 }, (_, index) =>
      examPupil({
        externalId: `S${index + 1}`,
        displayName: NAMES[index] ?? `Pupil ${index + 1}`,
        passwordHash,
      }),
    );
    const questions = options.questions ?? [markedQuestion(), examQuestion()];
    const prepared = examPackage({ pupils, questions, exam: { shuffle: false, ...options.exam } });
    const config = {
      ...nodeConfig(prepared, path.join(folder, `${randomUUID()}.db`)),
      ...options.config,
    };
    seedNode(config, prepared);
    const node = await start(config);
    const [number = "", essay = ""] = prepared.questions.map(({ id }) => id);
    const [ann = "", bo = ""] = prepared.pupils.map(({ id }) => id);
    return { node, prepared, number, essay, ann, bo };
  };
  return { group, start, folder };
}

const NAMES = ["Ann Lee", "Bo Ray"];
