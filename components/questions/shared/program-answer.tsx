import type { ReactNode } from "react";
import { useState } from "react";
import { useLoadedRuns } from "@/components/program-runs/load-program-runs";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";
import type { PlayerProps } from "../player-part";
import { loadDrawnPicture } from "./later-drawn-picture";
import { ProgramField } from "./program-field";
import { ShownTests } from "./shown-tests";

interface Tested {
  readonly tests: readonly ProgramTest[];
  readonly hiddenTests: number;
}
interface Written {
  readonly v: 1;
  readonly source: string;
}
interface ProgramAnswerProps extends PlayerProps<Tested, Written> {
  /** Between the program and what came of its runs. */
  readonly children?: ReactNode;
}

/** Fetches what shows the drawings that a question asks for. */
export async function fetchDrawings({ tests }: Tested): Promise<void> {
  if (tests.some(({ draws }) => draws !== undefined)) await loadDrawnPicture();
}

/** A program that is written and tried: its tests, the field, Run and Test. */
export function ProgramAnswer(props: ProgramAnswerProps): ReactNode {
  const { questionId, content, response, onChange, disabled, labelledBy, describedBy } = props;
  const { runsAt, children } = props;
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
      {children}
      {runsAt === undefined && (
        <p className="note">Programs are not run here. Yours is kept, and run when it is marked.</p>
      )}
      {runsAt === null && (
        <p className="note">
          Your program is tried on this computer, and tested when it is marked.
        </p>
      )}
      {runsAt !== undefined && !disabled && Runs !== undefined && (
        <Runs
          {...{ questionId, runsAt }}
          source={response.source}
          hasTests={runsAt !== null && content.tests.length > 0}
          onWrongLine={setWrongLine}
        />
      )}
    </div>
  );
}
