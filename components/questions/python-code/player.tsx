import { loadProgramRuns } from "@/components/program-runs/load-program-runs";
import * as rules from "@/lib/core/questions/python-code/schema";
import { questionPlayer } from "../player-part";
import { ProgramAnswer } from "../shared/program-answer";
import "../shared/program-field.css";

export const player = questionPlayer(rules, ProgramAnswer, { prefetchRuns: loadProgramRuns });
