import { afterAll, describe, expect, it, vi } from "vitest";
import type { TestGroup } from "@/test/exam-environment";
import { testGroup } from "@/test/exam-environment";
import type { EnvironmentChange } from "./follow-environments";
import { followEnvironments } from "./follow-environments";
import { launchEnvironment } from "./launch-environment";
import { readHealth } from "./node-health";
import type { Environment, ExamRuntime } from "./runtime";
import { DATABASE_NAME } from "./runtime";

/** What the suite needs of a runtime beyond its interface: to be another coordinator, and to do harm. */
export interface RuntimeUnderTest {
  /** A runtime over the same groups, as a coordinator that was just started has it. */
  open(): ExamRuntime;
  /** kill -9 of the program itself. */
  killProgram(environment: Environment): Promise<void>;
  /** Takes away what runs it, as somebody might by hand; the database stays. */
  removeByHand(environment: Environment): Promise<void>;
}

/** A death is noticed within five seconds. */
const NOTICED = { timeout: 5_000, interval: 50 };
const SOON = { timeout: 15_000, interval: 50 };

/** What holds for every runtime, tried with the real exam node. */
export function examRuntimeContract(name: string, runtimeUnderTest: () => RuntimeUnderTest): void {
  describe(`exam groups by ${name}`, () => {
    const groups: TestGroup[] = [];
    const newGroup = () => {
      const group = testGroup();
      groups.push(group);
      return group;
    };
    const open = () => runtimeUnderTest().open();

    afterAll(async () => {
      for (const { spec } of groups) await open().destroy(spec.environmentId);
    });

    it("has a group in place, running and answering under its own id", async () => {
      const { spec } = newGroup();
      const steps: string[] = [];
      const launched = await launchEnvironment(open(), spec, async (step) => void steps.push(step));
      expect(steps).toEqual(["created", "initializing"]);
      expect(launched).toMatchObject({ state: "running", slug: spec.slug });
      expect(await readHealth(launched)).toMatchObject({
        status: "ok",
        execution_environment_id: spec.environmentId,
      });
      expect(await open().list()).toContainEqual(launched);
    });

    it("has several groups at once, each with its own address and database", async () => {
      const started = [newGroup(), newGroup(), newGroup()];
      const launched = await Promise.all(
        started.map(({ spec }) => launchEnvironment(open(), spec)),
      );
      expect(new Set(launched.map(({ address }) => address)).size).toBe(3);
      for (const [index, environment] of launched.entries())
        expect((await readHealth(environment))?.execution_environment_id).toBe(
          started[index]?.spec.environmentId,
        );
    });

    it("makes one launch of two that come at once, from two coordinators", async () => {
      const { spec, timesAsked } = newGroup();
      const [one, other] = await Promise.all([
        launchEnvironment(open(), spec),
        launchEnvironment(open(), spec),
      ]);
      expect(other).toEqual(one);
      expect(timesAsked()).toBe(1);
    });

    it("leaves alone what runs when it is launched again", async () => {
      const { spec } = newGroup();
      const first = await launchEnvironment(open(), spec);
      expect(await launchEnvironment(open(), spec)).toEqual(first);
    });

    it("is found again by a coordinator that comes back, and tells it everything there is", async () => {
      const { spec } = newGroup();
      const launched = await launchEnvironment(open(), spec);
      const seen: EnvironmentChange[] = [];
      const following = followEnvironments(
        open(),
        (change) => void seen.push(change),
        (error) => expect.unreachable(String(error)),
      );
      await vi.waitFor(
        () =>
          expect(seen).toContainEqual({
            environmentId: spec.environmentId,
            before: undefined,
            after: launched,
          }),
        SOON,
      );
      await following.stop();
    });

    it("starts a killed program again on the same database without being asked", async () => {
      const { spec } = newGroup();
      const before = await launchEnvironment(open(), spec);
      await runtimeUnderTest().killProgram(before);
      const after = await vi.waitFor(async () => {
        const found = await open().find(spec.environmentId);
        expect(found).toMatchObject({ state: "running", address: before.address });
        expect(found?.run).not.toBe(before.run);
        expect(await readHealth({ ...before, ...found })).toMatchObject({ status: "ok" });
        return found;
      }, SOON);
      expect(after?.environmentId).toBe(spec.environmentId);
    });

    it("notices within five seconds that a group was removed by hand, and brings it back on its database", async () => {
      const { spec, timesAsked } = newGroup();
      const launched = await launchEnvironment(open(), spec);
      const seen: EnvironmentChange[] = [];
      const following = followEnvironments(
        open(),
        (change) => void seen.push(change),
        (error) => expect.unreachable(String(error)),
      );
      await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0), SOON);
      await runtimeUnderTest().removeByHand(launched);
      await vi.waitFor(
        () =>
          expect(
            seen.map(({ environmentId, after }) => [environmentId, after?.state]),
          ).toContainEqual([spec.environmentId, "lost"]),
        NOTICED,
      );
      await following.stop();
      const again = await launchEnvironment(open(), spec);
      expect(again.state).toBe("running");
      expect(again.run).not.toBe(launched.run);
      expect(timesAsked()).toBe(1);
    });

    it("ends a group in good order, keeps it ended, and starts it again when asked", async () => {
      const { spec } = newGroup();
      await launchEnvironment(open(), spec);
      await open().stop(spec.environmentId, 5_000);
      await open().stop(spec.environmentId, 5_000);
      const stopped = await open().find(spec.environmentId);
      expect(stopped).toMatchObject({ state: "stopped", run: undefined });
      expect(stopped && (await readHealth(stopped))).toBeUndefined();
      const again = await launchEnvironment(open(), spec);
      expect(again.state).toBe("running");
      await open().stop(spec.environmentId, 0);
      expect(await open().find(spec.environmentId)).toMatchObject({ state: "stopped" });
    });

    it("reads the database out as it lies there", async () => {
      const { spec, seeded } = newGroup();
      await open().create(spec);
      const [file] = await open().readDatabase(spec.environmentId);
      expect(file?.name).toBe(DATABASE_NAME);
      expect(Buffer.from(seeded).equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
      await launchEnvironment(open(), spec);
      await open().stop(spec.environmentId, 5_000);
      const files = await open().readDatabase(spec.environmentId);
      expect(files.map(({ name: file }) => file)).toContain(DATABASE_NAME);
    });

    it("goes on from where putting a group in place broke off", async () => {
      const { spec } = newGroup();
      const broken = { ...spec, database: () => Promise.reject(new Error("the cable was pulled")) };
      await expect(open().create(broken)).rejects.toThrow("the cable was pulled");
      await expect(open().start(spec)).rejects.toMatchObject({ name: "AppError" });
      expect((await launchEnvironment(open(), spec)).state).toBe("running");
    });

    it("removes everything of a group, any number of times", async () => {
      const { spec } = newGroup();
      const launched = await launchEnvironment(open(), spec);
      expect((await open().destroy(spec.environmentId)).length).toBeGreaterThan(1);
      expect(await open().find(spec.environmentId)).toBeUndefined();
      expect(await readHealth(launched)).toBeUndefined();
      expect(await open().readDatabase(spec.environmentId)).toEqual([]);
      expect((await open().list()).map(({ environmentId }) => environmentId)).not.toContain(
        spec.environmentId,
      );
      expect(await open().destroy(spec.environmentId)).toEqual([]);
    });

    it("says why a group with another's key does not start", async () => {
      const group = testGroup({ databaseKey: "0".repeat(64) });
      groups.push(group);
      await expect(launchEnvironment(open(), group.spec)).rejects.toMatchObject({
        code: "unavailable",
        message: expect.stringContaining("prepared under another EXAM_SECRET"),
      });
      // Nor is it started again and again.
      expect(await open().find(group.spec.environmentId)).toMatchObject({ state: "stopped" });
    });
  });
}
