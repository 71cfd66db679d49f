import "server-only";
import { modelSettings, whyNoModel } from "@/lib/platform/ai/model-settings";
import { requireActor } from "@/lib/platform/auth/session";
import { listGenerations } from "./data";
import type { GenerationProgress, GeneratorChoice } from "./types";

/** The runs over one lesson, newest first, and which generators there are. */
export async function loadGenerations(
  documentId: string,
): Promise<{ runs: GenerationProgress[]; choice: GeneratorChoice }> {
  const actor = await requireActor("questions.use");
  return { runs: await listGenerations(actor.personId, documentId), choice: generatorChoice() };
}

function generatorChoice(): GeneratorChoice {
  const settings = modelSettings();
  return {
    model: settings === undefined ? undefined : { name: settings.model },
    whyNoModel: whyNoModel(),
  };
}
