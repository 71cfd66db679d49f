/// <reference types="vite/client" />
import { expect, test } from "vitest";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { mistakenResponse } from "./mistaken-response";

const modules = import.meta.glob<{ samples: AnyTypeSamples }>("/lib/core/questions/*/samples.ts", {
  eager: true,
});

test.each(Object.entries<AnyQuestionType>(questionTypes))(
  "a mistake in %s is an answer that its rule can read",
  (id, type) => {
    const samples = modules[`/lib/core/questions/${id}/samples.ts`]?.samples;
    if (samples === undefined) throw new Error(`no samples of ${id}`);
    const { content, key } = samples.example;
    for (let seed = 1; seed <= 60; seed += 1) {
      const response = mistakenResponse(type, content, key, chanceOf(seed));
      expect(() => type.mark({ content, key, response, maxPoints: 3 })).not.toThrow();
    }
  },
);

/** Park and Miller's numbers. */
function chanceOf(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
