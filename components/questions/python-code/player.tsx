import type { ReactNode } from "react";
import { useState } from "react";
import { loadProgramRuns, useLoadedRuns } from "@/components/program-runs/load-program-runs";
import * as rules from "@/lib/core/questions/python-code/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ProgramField } from "../shared/program-field";
import { ShownTests } from "../shared/shown-tests";

function PythonCode(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, disabled, labelledBy, describedBy } = props;
  const { runsAt } = props;
  const Runs = useLoadedRuns(runsAt !== undefined);
  const [wrongLine, setWrongLine] = useState<number>();
  return (
    <div>
      <ShownTests tests={content.tests} hidden={content.hiddenTests} />
      <ProgramField
        id={`${questionId}-program`}
        source={response.source}
        disabled={disabled}
        labelledBy={labelledBy}
        describedBy={describedBy}
        wrongLine={wrongLine}
        onType={(source, pace) => onChange({ ...response, source }, pace)}
      />
      {runsAt === undefined && (
        <p className="note">Programs are not run here. Yours is kept, and run when it is marked.</p>
      )}
      {runsAt !== undefined && !disabled && Runs !== undefined && (
        <Runs
          {...{ questionId, runsAt }}
          source={response.source}
          hasTests={content.tests.length > 0}
          onWrongLine={setWrongLine}
        />
      )}
    </div>
  );
}

export const player = questionPlayer(rules, PythonCode, { prefetchRuns: loadProgramRuns });
