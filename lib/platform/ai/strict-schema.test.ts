import { expect, it } from "vitest";
import { questionSetReply } from "@/lib/core/generation/model/prompts/question-set/reply";
import { questionTypes } from "@/lib/core/questions/registry";
import { schemaProblem } from "@/test/strict-schema-rules";
import { strictSchema } from "./strict-schema";

const TYPES = Object.keys(questionTypes);

it.each(TYPES)("a strict server takes the form of %s", (type) => {
  const schema = strictSchema(questionSetReply([type]));
  expect(schemaProblem({ name: "reply", strict: true, schema })).toBeUndefined();
});

it("takes all forms at once", () => {
  const schema = strictSchema(questionSetReply(TYPES));
  expect(schemaProblem({ name: "reply", strict: true, schema })).toBeUndefined();
});
