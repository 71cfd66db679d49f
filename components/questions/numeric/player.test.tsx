import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

it("is typed as it is written: a number is never rounded or rewritten", async () => {
  const { user, response } = show(player, { asksUnit: false });
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("-0.10");
  expect(response()).toEqual({ v: 1, text: "-0.10" });
  expect(screen.getByRole("textbox").getAttribute("inputmode")).toBe("decimal");
});

it("says the unit that is given, and lets one be typed where it is asked for", async () => {
  show(player, { asksUnit: false, unitShown: "cm" });
  const described = screen.getByRole("textbox").getAttribute("aria-describedby") ?? "";
  expect(described.split(" ").map((id) => document.getElementById(id)?.textContent)).toContain(
    "cm",
  );
  const { user, response } = show(player, { asksUnit: true });
  await user.tab();
  await user.keyboard("12 m/s");
  expect(response()).toEqual({ v: 1, text: "12 m/s" });
});
