import { Badge } from "@/components/ui/badge";
import type { GroupStage } from "./group-stage";
import { isComingUp, stageWord } from "./group-stage";

/** How far a group has come, in a word. */
export function StageBadge({ stage }: { readonly stage: GroupStage }) {
  return <Badge tone={toneOf(stage)}>{stageWord(stage)}</Badge>;
}

function toneOf(stage: GroupStage) {
  if (stage === "failed") return "amber";
  if (stage === "running") return "good";
  return isComingUp(stage) || stage === "collected" ? "accent" : "neutral";
}
