import path from "node:path";
import { describe, expect, it } from "vitest";
import { env } from "@/lib/platform/env/env";
import { EXAM_PROGRAM, testGroup } from "@/test/exam-environment";
import { fillDisk, freeDisk, hasSmallDisk } from "@/test/small-disk";
import { launchEnvironment } from "../launch-environment";
import { ProcessRuntime } from "./process-runtime";

describe.skipIf(!hasSmallDisk)("on a full disk", () => {
  it("says so, and gets the group in place once there is room", async () => {
    const runtime = new ProcessRuntime({
      folder: path.resolve(env.MARKWELL_DATA_DIR, "exams/processes"),
      program: EXAM_PROGRAM,
      reach: { host: "127.0.0.1", firstPort: 18_800 },
    });
    const { spec, seeded } = testGroup();
    // Before the first file; when the database just fits, and nothing its program writes.
    for (const left of [0, 16_384, seeded.length + 24_576]) {
      fillDisk(left);
      await expect(launchEnvironment(runtime, spec)).rejects.toMatchObject({
        code: "unavailable",
        message: expect.stringMatching(/disk is full.*Free some space/s),
      });
      freeDisk();
    }
    expect((await launchEnvironment(runtime, spec)).state).toBe("running");
    await runtime.destroy(spec.environmentId);
  });
});
