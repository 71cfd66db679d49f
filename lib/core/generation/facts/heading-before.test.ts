import { expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { headingBefore } from "./heading-before";

const blocks: Block[] = [
  { address: "1", kind: "heading", text: "People on the move" },
  { address: "2", kind: "heading", text: "Working out density" },
  { address: "3", kind: "paragraph", text: "Divide the population by the area." },
  { address: "4", kind: "heading", text: "Births and deaths" },
  { address: "5", kind: "paragraph", text: "The birth rate is the number of babies born." },
];

it("shows the way where a block's own heading tells too much, and is never the title", () => {
  expect(headingBefore(blocks, "5")).toBe("Working out density");
  expect(headingBefore(blocks, "3")).toBeUndefined();
});
