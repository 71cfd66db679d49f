import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { nodeOpenApi } from "./node-openapi";

it("is what docs/reference/exam-node.openapi.json says", () => {
  // After a change: node scripts/write-openapi.mjs
  const written = JSON.parse(readFileSync("docs/reference/exam-node.openapi.json", "utf8"));
  expect(JSON.parse(JSON.stringify(nodeOpenApi()))).toEqual(written);
});
