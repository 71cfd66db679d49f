/// <reference types="vite/client" />
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { formSchema } from "./form";

const modules = import.meta.glob<{ samples: AnyTypeSamples }>("../questions/*/samples.ts", {
  eager: true,
});
const carried = Object.entries<AnyQuestionType>(questionTypes).flatMap(([id, type]) => {
  const samples = modules[`../questions/${id}/samples.ts`]?.samples;
  return samples === undefined || type.carriage === undefined
    ? []
    : [{ id, samples, carriage: type.carriage }];
});

/** The words never to accept are worked out again when a question is saved. */
const withoutDerived = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, inner) => (name === "neverAccept" ? [] : inner)));

describe.each(carried)("$id", ({ id, samples, carriage }) => {
  test("goes into its form and comes back the same, or as another type's", () => {
    void fc.assert(
      fc.property(samples.question, ({ content, key }) => {
        const written = carriage.toForm(content, key);
        // A question that no form can hold is named by the export (round-trip.test.ts).
        fc.pre(written !== undefined);
        const form = formSchema.parse(JSON.parse(JSON.stringify(written)));
        const back = carriage.fromForm(form);
        if (back === undefined) {
          const takers = carried.filter((one) => one.carriage.fromForm(form) !== undefined);
          expect(takers.map((one) => one.id)).not.toContain(id);
          expect(takers).toHaveLength(1);
        } else {
          expect(withoutDerived(back)).toEqual(withoutDerived({ content, key }));
        }
      }),
    );
  });
});
