import { expect, it } from "vitest";
import { questionSetReply } from "@/lib/core/generation/prompts/question-set/reply";
import { questionTypes } from "@/lib/core/questions/registry";
import { schemaProblem } from "@/test/strict-schema-rules";
import { strictSchema } from "./strict-schema";

it.each(Object.keys(questionTypes))("a strict server takes the form of %s", (type) => {
  const schema = strictSchema(questionSetReply([type]));
  expect(schemaProblem({ name: "reply", strict: true, schema })).toBeUndefined();
});

it("takes all forms at once", () => {
  const schema = strictSchema(questionSetReply(Object.keys(questionTypes)));
  expect(schemaProblem({ name: "reply", strict: true, schema })).toBeUndefined();
});
