import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

const options = ["Mouse", "Printer", "Keyboard"].map((text, i) => ({ id: `o${i}`, text }));
const any = { options, minSelections: 1, maxSelections: 3 };

it("is ticked and unticked with the space bar", async () => {
  const { user, response } = show(player, any);
  await tabTo(user, "checkbox", "Mouse");
  await user.keyboard(" ");
  await tabTo(user, "checkbox", "Keyboard");
  await user.keyboard(" ");
  expect(response()).toEqual({ v: 1, options: ["o0", "o2"] });
  await user.keyboard(" ");
  expect(response()).toEqual({ v: 1, options: ["o0"] });
  expect(said()).toContain("1 selected");
});

it("holds to the number of answers asked for, and says how to choose another", async () => {
  const { user, response } = show(player, { ...any, minSelections: 2, maxSelections: 2 });
  await tabTo(user, "checkbox", "Mouse");
  await user.keyboard(" ");
  await tabTo(user, "checkbox", "Printer");
  await user.keyboard(" ");
  expect(screen.getByRole("checkbox", { name: "Keyboard" })).toHaveProperty("disabled", true);
  expect(said()).toContain("untick one first");
  expect(response()).toEqual({ v: 1, options: ["o0", "o1"] });
});
