import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { deskOf, expectKept } from "@/test/answering-desk";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";
import { testGroup } from "@/test/exam-environment";
import { slipHash } from "@/test/exam-group";
import { examPupil, examQuestion } from "@/test/exam-node-package";
import { launchEnvironment } from "../launch-environment";
import { DATABASE_NAME } from "../runtime";
import { ContainerRuntime } from "./container-runtime";
import { namesOf } from "./names";

const KILLS = 50;

describe.skipIf(!hasEngine)("a container whose program is killed while pupils save", () => {
  it("50 times at random moments loses no acknowledged answer", async () => {
    const runtime = new ContainerRuntime(containerOptions(19_600));
    const essay = examQuestion();
    const passwordHash = await slipHash;
    const pupils = ["S1", "S2"].map((externalId) => examPupil({ externalId, passwordHash }));
    const { spec } = testGroup({}, { pupils, questions: [essay] });
    onTestFinished(async () => {
      await runtime.destroy(spec.environmentId);
    });
    const { address = "" } = await launchEnvironment(runtime, spec);
    const node = () => ({ origin: address });
    const desks = [await deskOf(node(), "S1", essay.id), await deskOf(node(), "S2", essay.id)];
    let kills = 0;
    const writing = desks.map((desk) => desk.writeUntil(node, () => kills === KILLS));
    const total = () => desks.reduce((sum, { written }) => sum + written.length, 0);
    const container = patientEngine().docker.getContainer(namesOf(spec.environmentId).node);
    while (kills < KILLS) {
      // Both are writing again; then at any moment of the next few saves.
      const before = total();
      while (total() < before + 2) await pause(5);
      await pause(randomInt(25));
      const { State } = await container.inspect();
      if (killNow(State.Pid)) kills += 1;
    }
    await Promise.all(writing);
    expect(total()).toBeGreaterThan(KILLS);
    await runtime.stop(spec.environmentId, 5_000);
    const place = {
      databasePath: await onDisk(runtime, spec.environmentId),
      databaseKey: spec.program.databaseKey,
    };
    for (const desk of desks) expectKept(place, desk);
  }, 300_000);
});

/** @returns false when that process is not there (any more): the program was between two runs. */
function killNow(pid: number): boolean {
  // 0 would be this program and all it started.
  if (pid === 0) return false;
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** The database as it lies in the volume, in a folder of this machine. */
async function onDisk(runtime: ContainerRuntime, environmentId: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "markwell-volume-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const { name, bytes } of await runtime.readDatabase(environmentId))
    writeFileSync(path.join(folder, name), bytes);
  return path.join(folder, DATABASE_NAME);
}
