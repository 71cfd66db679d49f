import { expect, it } from "vitest";
import { questionTypes } from "@/lib/core/questions/registry";
import { loadPlayer, players } from "./players";

it("has a player for every question type there is", async () => {
  for (const type of Object.keys(questionTypes)) {
    expect(typeof (await loadPlayer(type)).open).toBe("function");
  }
  expect(Object.keys(players).sort()).toEqual(Object.keys(questionTypes).sort());
});

it("says so when a paper asks for a type this player does not know", async () => {
  await expect(loadPlayer("constructor")).rejects.toThrow('"constructor"');
});
