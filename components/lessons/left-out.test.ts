import { expect, it } from "vitest";
import { leftOutOfPreview } from "./left-out";

const said = (...addresses: string[]) =>
  leftOutOfPreview(addresses.map((address) => ({ address, container: 1 })));

it("names the tables, charts and diagrams that the preview does not draw, each once", () => {
  expect(said("Slide 2, title", "Slide 2, table 1")).toBe(
    "1 table is not drawn here; its words are in the list below.",
  );
  expect(
    said(
      ...["Slide 2, table 1", "Slide 4, table 1", "Slide 5, chart 1, label 1"],
      ...["Slide 5, chart 1, data", "Slide 6, diagram 1, item 1", "Slide 6, diagram 1, item 2"],
    ),
  ).toBe("2 tables, 1 chart and 1 diagram are not drawn here; their words are in the list below.");
});

it("says nothing where all is drawn: what stands in the notes is on no slide", () => {
  expect(said("Slide 1, title", "Slide 1, bullet 1", "Slide 1, notes, table 1")).toBeUndefined();
});

it("says that a long deck is not drawn to its end", () => {
  const blocks = [1, 75].map((container) => ({ address: `Slide ${container}, title`, container }));
  expect(leftOutOfPreview(blocks)).toBe("Only the first 60 slides are drawn; all 75 were read.");
});
