import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { inGateOrder } from "./compose";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { bodyText, describeAnswer, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { summarise } from "./summarise";

export const logicGates: QuestionType<Content, Key, Response> = {
  label: "Logic gates",
  kind: "work",
  content,
  key,
  response,
  answerForm,
  bodyText,
  emptyResponse,
  isEmpty,
  // Gates always stand in the same order: one stored with the right one first would tell.
  present: (shown) =>
    shown.ask === "table" ? shown : { ...shown, gates: inGateOrder(shown.gates) },
  modelResponse,
  mark,
  lint,
  describeResponse: describeAnswer,
  summarise,
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
};
