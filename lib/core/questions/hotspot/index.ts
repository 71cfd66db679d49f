import type { QuestionType } from "../contract";
import { byPlace } from "../shared/picture-shape";
import { withSoundOutlines } from "../shared/sound-outlines";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateDrafts } from "./generate-drafts";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const hotspot: QuestionType<Content, Key, Response> = {
  label: "Find it in a picture",
  kind: "picture",
  content: withSoundOutlines(content),
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  // By where they lie: stored with the right ones first, they must not stand so in the list.
  present: (shown) => ({ ...shown, places: byPlace(shown.places) }),
  modelResponse,
  mark,
  lint,
  describeResponse,
  summarise,
  needsPicture: true,
  // What is in a picture need not stand in the lesson's words.
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
  generateDrafts,
};
