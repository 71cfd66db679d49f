/// <reference types="vite/client" />
import { cleanup, render } from "@testing-library/react";
import * as fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { staffScreensOf } from "./staff-screens";

const modules = import.meta.glob<{ samples: AnyTypeSamples }>(
  "../../lib/core/questions/*/samples.ts",
  { eager: true },
);

function sampleOf(id: string) {
  const samples = modules[`../../lib/core/questions/${id}/samples.ts`]?.samples;
  if (samples === undefined) throw new Error(`${id} has no samples`);
  return fc.sample(samples.question, { numRuns: 5, seed: 7 });
}

afterEach(cleanup);

describe.each(Object.entries<AnyQuestionType>(questionTypes))("%s for staff", (id, type) => {
  test("shows the right answer to its teacher", async () => {
    const { View } = (await staffScreensOf(id).review()).review;
    for (const { content, key } of sampleOf(id)) {
      const { container } = render(<View content={content} answerKey={key} />);
      expect(container.textContent).not.toBe("");
      cleanup();
    }
    expect(type.label).not.toBe("");
  });

  test("opens in its editor without changing anything by itself", async () => {
    const { editor } = await staffScreensOf(id).editor();
    for (const { content, key } of sampleOf(id)) {
      const onChange = vi.fn();
      const Form = editor.open(content, key);
      const { container } = render(<Form points={2} onChange={onChange} />);
      expect(container.querySelector("input, textarea, select, button")).not.toBeNull();
      expect(onChange).not.toHaveBeenCalled();
      cleanup();
    }
  });

  test("begins with an empty form that is of its type", async () => {
    const { editor } = await staffScreensOf(id).editor();
    const { Form, draft } = editor.begin();
    const onChange = vi.fn();
    const { container } = render(<Form points={1} onChange={onChange} />);
    expect(container.querySelector("input, textarea, select, button")).not.toBeNull();
    expect(onChange).not.toHaveBeenCalled();
    expect(draft).toMatchObject({
      content: { v: type.content.version },
      answerKey: { v: type.key.version },
    });
  });

  test("prints a paper from its content alone", async () => {
    const { Paper } = (await staffScreensOf(id).print()).print;
    for (const { content } of sampleOf(id)) {
      const { container } = render(<Paper content={content} />);
      expect(container.innerHTML).not.toBe("");
      cleanup();
    }
  });
});
