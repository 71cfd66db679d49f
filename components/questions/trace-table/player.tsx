import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import type { Pace, PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { Announcement } from "../shared/announcement";
import { CodeListing } from "../shared/code-listing";
import type { Cells } from "./trace-cells";
import { TraceCells } from "./trace-cells";
import type { Stepping } from "./use-stepping";
import { useStepping } from "./use-stepping";
import "./player.css";

/** The program beside its table. Stepping through the program is an aid: it says nothing of what is right. */
function TraceTable(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const lines = rules.numberedLines(content.code);
  const stepping = useStepping(content, lines);
  const cells: Cells = {
    valueAt: (column, row) => rules.valueAt(response.cells, column, row) ?? "",
    fill: (column, row, value, pace: Pace) => {
      const others = response.cells.filter((one) => one.column !== column || one.row !== row);
      const next = value === "" ? others : [...others, { column, row, value }];
      onChange({ ...response, cells: next }, pace);
    },
  };
  return (
    <fieldset className="trace" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <div className="trace-program">
        <CodeListing lines={lines} current={stepping.line} />
        {content.inputs.length > 0 && (
          <p className="note">
            Typed in: <code>{content.inputs.join(", ")}</code>
          </p>
        )}
        <StepTools stepping={stepping} />
      </div>
      <TraceCells
        content={content}
        cells={cells}
        current={stepping.row}
        disabled={disabled}
        onRow={stepping.lookAt}
      />
      <Announcement said={stepping.said} />
    </fieldset>
  );
}

function StepTools({ stepping }: { readonly stepping: Stepping }): ReactNode {
  const { canGo, go } = stepping;
  return (
    <div className="trace-steps">
      <button
        type="button"
        className="button quiet"
        aria-disabled={!canGo(-1)}
        onClick={() => go(-1)}
      >
        Step back
      </button>
      <button
        type="button"
        className="button quiet"
        aria-disabled={!canGo(1)}
        onClick={() => go(1)}
      >
        Step on
      </button>
    </div>
  );
}

export const player = questionPlayer(rules, TraceTable);
