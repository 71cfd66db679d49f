import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("hides from a teacher who tries a question what a pupil only hears", () => {
  const sheet = read("./pupil-view.css");
  const imported = [...sheet.matchAll(/@import "([^"]+)"/g)].map(([, path = ""]) => read(path));
  expect(imported.join("\n")).toContain("\n.said {");
});
