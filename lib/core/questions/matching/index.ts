import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateDrafts } from "./generate-drafts";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, paperForm, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const matching: QuestionType<Content, Key, Response> = {
  label: "Matching",
  kind: "arrange",
  content,
  key,
  response,
  answerForm,
  paperForm,
  emptyResponse,
  isEmpty,
  // By id first: lists stored pair by pair must not line up on the screen.
  present: (shown, order) => ({
    ...shown,
    left: order.shuffle(byId(shown.left), "left"),
    right: order.shuffle(byId(shown.right), "right"),
  }),
  modelResponse,
  mark,
  lint,
  describeResponse,
  answerParts,
  summarise,
  model,
  carriage,
  generateOffline,
  generateDrafts,
};
