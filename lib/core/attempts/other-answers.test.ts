import { expect, it } from "vitest";
import { otherAnswers } from "./other-answers";

const QUESTION = "q1";
const at = (position: number, given: object) => ({
  position,
  kind: "save",
  payload: new TextEncoder().encode(
    JSON.stringify({
      ...{
        question_id: QUESTION,
        client_id: "a",
        received_at: `2026-03-05T09:${10 + position}:00Z`,
      },
      ...{ standing: "current", response: { v: 1, text: `answer ${position}` } },
      ...given,
    }),
  ),
});
const inForce = { response: { v: 1, text: "answer 1" }, clientId: "a", position: 1 };
const said = (entries: Parameters<typeof otherAnswers>[0]) =>
  otherAnswers(entries, QUESTION, inForce).map(
    ({ response, late }) => `${(response as { text: string }).text}${late ? ", late" : ""}`,
  );

it("shows the last word of a device that did not know of the answer in force", () => {
  const kept = { client_id: "b", standing: "kept" };
  expect(said([at(1, {}), at(2, kept), at(3, kept)])).toEqual(["answer 3"]);
});

it("shows what came too late, also of the same device", () => {
  const late = { ...at(2, { standing: "late" }), kind: "late-save" };
  expect(said([at(1, {}), late])).toEqual(["answer 2, late"]);
});

it("shows nothing that was replaced knowingly, says the same, or is of another question", () => {
  const entries = [
    at(1, {}),
    at(2, { client_id: "b" }),
    at(3, { client_id: "b", standing: "kept", response: inForce.response }),
    at(4, { client_id: "b", standing: "kept", question_id: "q2" }),
    at(5, { standing: "kept" }),
    { ...at(6, {}), kind: "complete" },
  ];
  expect(said(entries)).toEqual([]);
});
