import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removePackageFiles, writePackages, writePrivate } from "./package-folder";

const GROUPS = ["maths-g1", "maths-g2"];
let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), "markwell-packages-"));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

/** Makes packages whose slips say `slips`; `meanwhile` runs once the last of them is being filled. */
async function prepare(slips: string, groups = GROUPS, meanwhile = async () => {}): Promise<void> {
  await writePackages(
    out,
    groups,
    (group) => group,
    async (group, folder) => {
      await writePrivate(path.join(folder, "slips.html"), slips);
      if (group === groups.at(-1)) await meanwhile();
    },
    (place) => place(),
  );
}

const slipsOf = (group: string) => readFileSync(path.join(out, group, "slips.html"), "utf8");

it("replaces no package that somebody else prepared meanwhile, nor any that was prepared with it", async () => {
  await prepare("before");
  const late = prepare("second", GROUPS, () => prepare("first", ["maths-g2"]));
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/^Somebody else prepared maths-g2 while .* Nothing was changed/),
  });
  expect(GROUPS.map(slipsOf)).toEqual(["before", "first"]);
  expect(readdirSync(out).sort()).toEqual(GROUPS);
  await prepare("again");
  expect(GROUPS.map(slipsOf)).toEqual(["again", "again"]);
});

it("makes no package where somebody else has made one meanwhile", async () => {
  const late = prepare("second", ["maths-g1"], () => prepare("first", ["maths-g1"]));
  await expect(late).rejects.toMatchObject({ code: "conflict" });
  expect(slipsOf("maths-g1")).toBe("first");
});

it("brings no package back that was removed meanwhile", async () => {
  await prepare("before", ["maths-g1"]);
  const gone = () => removePackageFiles(path.join(out, "maths-g1"));
  await expect(prepare("second", ["maths-g1"], gone)).rejects.toMatchObject({ code: "conflict" });
  expect(readdirSync(out)).toEqual([]);
});

it("puts a package in the place of an empty folder", async () => {
  mkdirSync(path.join(out, "maths-g1"));
  await prepare("new", ["maths-g1"]);
  expect(slipsOf("maths-g1")).toBe("new");
});
