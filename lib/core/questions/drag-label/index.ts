import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { byPlace } from "../shared/picture-shape";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateDrafts } from "./generate-drafts";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const dragLabel: QuestionType<Content, Key, Response> = {
  label: "Label a picture",
  kind: "picture",
  content,
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  // Labels by id first: stored as their places are, they must not stand so on the screen.
  present: (shown, order) => ({
    ...shown,
    zones: byPlace(shown.zones),
    labels: order.shuffle(byId(shown.labels), "labels"),
  }),
  modelResponse,
  mark,
  lint,
  describeResponse,
  answerParts,
  summarise,
  needsPicture: true,
  // What is in a picture need not stand in the lesson's words.
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
  generateDrafts,
};
