import { bringProgramRuns } from "@/components/program-runs/load-program-runs";
import * as rules from "@/lib/core/questions/python-code/schema";
import { questionPlayer } from "../player-part";
import { fetchDrawings, ProgramAnswer } from "../shared/program-answer";
import "../shared/drawn-picture.css";
import "../shared/program-field.css";

export const player = questionPlayer(rules, ProgramAnswer, {
  prefetchRuns: bringProgramRuns,
  prefetch: fetchDrawings,
});
