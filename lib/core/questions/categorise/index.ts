import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const categorise: QuestionType<Content, Key, Response> = {
  label: "Sorting into groups",
  kind: "arrange",
  content,
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  // By id first: items stored group by group must not stand so on the screen.
  present: (shown, order) => ({ ...shown, items: order.shuffle(byId(shown.items), "items") }),
  modelResponse,
  mark,
  lint,
  describeResponse,
  answerParts,
  summarise,
  model,
  carriage,
  generateOffline,
};
