import type { AskModel } from "@/lib/core/generation/model/generate-with-model";
import type { AskHooks } from "./ask-model";
import { modelAsker } from "./ask-model";
import type { ModelSettings } from "./model-settings";

/**
 * A way to ask the model that is over in time, tries and waits together: where somebody sits and waits, a late
 * answer is none. It throws as `modelAsker` does.
 * @param withinMs for each question that is asked.
 */
export function askInTime(settings: ModelSettings, hooks: AskHooks, withinMs: number): AskModel {
  return (ask) => {
    const late = AbortSignal.timeout(withinMs);
    const signal = hooks.signal === undefined ? late : AbortSignal.any([late, hooks.signal]);
    return modelAsker(settings, { ...hooks, signal })(ask);
  };
}
