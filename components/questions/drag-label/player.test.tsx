import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const area = { x: 0, y: 0, width: 1_000, height: 1_000 };
const zones = [
  { id: "p", area, text: "The round part" },
  { id: "q", area: { ...area, y: 5_000 }, text: "The outer line" },
];
const labels = [
  { id: "n", text: "Nucleus" },
  { id: "w", text: "Cell wall" },
  { id: "v", text: "Vacuole" },
];
const placed = (...pairs: string[]) => ({
  v: 1,
  placements: pairs.map((pair) => ({ zone: pair.charAt(0), label: pair.charAt(1) })),
});

it("is labelled by picking a label and then its place in the list, or the place first", async () => {
  const { user, response } = show(player, { zones, labels });
  expect(screen.getByRole("img", { name: "A picture" })).toBeDefined();
  await tabTo(user, "button", "Nucleus");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^1, The round part: ?Put here/);
  await user.keyboard("{Enter}");
  expect(said()).toContain("Nucleus is now in 1, The round part.");
  await tabTo(user, "button", /^2, The outer line: ?Choose/);
  await user.keyboard(" ");
  await tabTo(user, "button", "Cell wall");
  await user.keyboard(" ");
  expect(response()).toEqual(placed("pn", "qw"));
});

it("walks through every place once, and lets each step be undone", async () => {
  const { user, opened, response } = show(player, { zones, labels });
  const stops = [];
  for (let presses = 0; presses < 7; presses++) {
    await user.tab();
    stops.push(document.activeElement?.textContent);
  }
  expect(stops).toEqual([
    "Nucleus",
    "Cell wall",
    "Vacuole",
    "1, The round part: Choose",
    "2, The outer line: Choose",
    " Undo",
    " Reset",
  ]);
  await tabTo(user, "button", "Vacuole");
  await user.keyboard("{Enter}");
  await tabTo(user, "button", /^2, The outer line/);
  await user.keyboard("{Enter}{Enter}");
  expect(said()).toContain("2, The outer line is empty again.");
  expect(opened.isEmpty(response())).toBe(true);
  await tabTo(user, "button", "Undo");
  await user.keyboard("{Enter}");
  expect(response()).toEqual(placed("qv"));
});

it("changes nothing once the attempt is over", async () => {
  const { user, response } = show(player, { zones, labels }, true);
  await tabTo(user, "button", "Nucleus");
  await user.keyboard("{Enter}");
  expect(screen.queryByText("Put here")).toBeNull();
  expect(response()).toBeUndefined();
});
