import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/python-code/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ProgramField } from "../shared/program-field";
import { ProgramRuns } from "../shared/program-runs";
import { ShownTests } from "../shared/shown-tests";
import { useProgramRuns, wrongLineOf } from "../shared/use-program-runs";

function PythonCode(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, disabled, labelledBy, describedBy } = props;
  const { runsAt } = props;
  const runs = useProgramRuns(runsAt ?? "", questionId, response.source);
  return (
    <div>
      <ShownTests tests={content.tests} hidden={content.hiddenTests} />
      <ProgramField
        id={`${questionId}-program`}
        source={response.source}
        disabled={disabled}
        labelledBy={labelledBy}
        describedBy={describedBy}
        wrongLine={wrongLineOf(runs.state)}
        onType={(source, pace) => onChange({ ...response, source }, pace)}
      />
      {runsAt === undefined ? (
        <p className="note">Programs are not run here. Yours is kept, and run when it is marked.</p>
      ) : (
        !disabled && (
          <ProgramRuns
            id={questionId}
            source={response.source}
            runs={runs}
            hasTests={content.tests.length > 0}
          />
        )
      )}
    </div>
  );
}

export const player = questionPlayer(rules, PythonCode);
