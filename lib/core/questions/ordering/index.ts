import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, paperForm, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const ordering: QuestionType<Content, Key, Response> = {
  label: "Ordering",
  kind: "arrange",
  content,
  key,
  response,
  answerForm,
  paperForm,
  emptyResponse,
  isEmpty,
  // By id first: the order the items are stored in must not reach anybody, whatever made it.
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
