import { expect, it } from "vitest";
import { NOT_BEGUN } from "@/lib/core/exams/wall/standing";
import type { WallCommand, Whom } from "./commands";
import { changedOf, commandsFor, outcomeInWords, undoCommands } from "./commands";
import { Presses } from "./presses";
import type { WallRow } from "./wall-row";

const row = (name: string, groupId: string): WallRow => ({
  pupil: {
    ...{ userId: `id of ${name}`, externalId: name.slice(0, 1), name },
    ...{ extraTimePercent: 0, restBreakMinutes: 0 },
  },
  ...{ groupId, groupName: `physics-${groupId}`, standing: NOT_BEGUN, attention: [] },
});
const rows = [row("Ann", "g1"), row("Bo", "g1"), row("Zoe", "g2")];
const chosen: Whom = { kind: "pupils", rows, label: "3 chosen pupils" };
const everyone: Whom = { kind: "groups", rows, label: "everyone" };

it("asks each group once for everybody, or for each of those who are chosen", () => {
  expect(commandsFor(everyone, { action: "pause" })).toEqual([
    { action: "pause", groupId: "g1" },
    { action: "pause", groupId: "g2" },
  ]);
  expect(commandsFor(chosen, { action: "extend", minutes: 5 })).toEqual([
    { action: "extend", minutes: 5, groupId: "g1", pupilId: "id of Ann" },
    { action: "extend", minutes: 5, groupId: "g1", pupilId: "id of Bo" },
    { action: "extend", minutes: 5, groupId: "g2", pupilId: "id of Zoe" },
  ]);
});

it("takes back only what was done: whoever was paused before stays paused", () => {
  const outcomes = [
    { groupId: "g1", changed: ["A"], problem: null },
    { groupId: "g1", changed: [], problem: null },
    { groupId: "g2", changed: [], problem: "The group does not answer." },
  ];
  expect(changedOf(chosen, outcomes).rows.map(({ pupil }) => pupil.name)).toEqual(["Ann"]);
  expect(outcomeInWords(chosen, { action: "pause" }, outcomes)).toBe(
    "Paused for 1 pupil. physics-g2: The group does not answer.",
  );
});

it("takes back that one end of each group which ended, and of pupils each one's", () => {
  const outcomes = [
    { groupId: "g1", changed: ["A"], commandId: "end of g1", problem: null },
    { groupId: "g2", changed: [], problem: "The group does not answer." },
  ];
  const undo = { action: "reopen" } as const;
  expect(undoCommands(everyone, undo, outcomes)).toEqual([
    { action: "reopen", groupId: "g1", undoes: "end of g1" },
  ]);
  expect(undoCommands({ ...chosen, rows: rows.slice(0, 1) }, undo, outcomes)).toEqual([
    { action: "reopen", groupId: "g1", pupilId: "id of Ann" },
  ]);
  expect(undoCommands(everyone, { action: "resume" }, outcomes)).toHaveLength(2);
});

it("says that nothing was done where nobody was in a state for it", () => {
  const outcomes = [{ groupId: "g1", changed: [], problem: null }];
  expect(outcomeInWords(everyone, { action: "reopen" }, outcomes)).toContain("nothing was changed");
});

it("names a press that gives time once until it was answered, for each pupil and number of minutes", () => {
  const presses = new Presses();
  const five = { action: "extend", minutes: 5 } as const;
  const ten = { action: "extend", minutes: 10 } as const;
  const nameOf = (whom: Whom, command: WallCommand): unknown =>
    Object(presses.named(whom, command)).pressId;
  const first = nameOf(chosen, five);
  expect(nameOf(chosen, five)).toBe(first);
  const others = [nameOf(chosen, ten), nameOf(everyone, five)];
  expect(new Set([first, ...others]).size).toBe(3);
  presses.settled(chosen, five);
  expect(nameOf(chosen, five)).not.toBe(first);
  expect([nameOf(chosen, ten), nameOf(everyone, five)]).toEqual(others);
  const asked = { ...five, pressId: "of the dialog" };
  expect(presses.named(chosen, asked)).toBe(asked);
  expect(presses.named(chosen, { action: "pause" })).toEqual({ action: "pause" });
});
