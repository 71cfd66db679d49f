import { describe, expect, it } from "vitest";
import { ensureBaseImage } from "@/scripts/exam-image/own-base.mjs";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";

const MEGABYTE = 1024 * 1024;

describe.skipIf(!hasEngine)("the image of exam groups", () => {
  it("weighs less than 40 MB on top of the image it stands on", async () => {
    const { docker } = patientEngine();
    const [image, base] = await Promise.all([
      docker.getImage(containerOptions(0).image).inspect(),
      docker.getImage(await ensureBaseImage(docker)).inspect(),
    ]);
    expect(image.RootFS.Layers?.slice(0, base.RootFS.Layers?.length)).toEqual(base.RootFS.Layers);
    const added = image.Size - base.Size;
    expect(added).toBeGreaterThan(MEGABYTE);
    expect(added).toBeLessThan(40 * MEGABYTE);
  });
});
