import type { ReactNode } from "react";
import { lazy, Suspense } from "react";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { ChoiceList } from "../shared/choice-list";
import { OUTPUT, TruthTable } from "../shared/truth-table";
import { TruthTableToFill } from "../shared/truth-table-to-fill";
import "./player.css";

type Props = PlayerProps<rules.Content, rules.Response>;

// What draws is fetched before the test begins, and only where something is drawn.
const loadDrawn = () => import("../shared/circuits/drawn-question");
const DrawnQuestion = lazy(loadDrawn);

function LogicGates(props: Props): ReactNode {
  const { content } = props;
  if (!isDrawn(content)) return <Answer {...props} />;
  return (
    <Suspense fallback={<p className="note">The drawing is on its way.</p>}>
      <DrawnQuestion content={content}>
        {(drawing, columns) => <Answer {...props} drawing={drawing} columns={columns} />}
      </DrawnQuestion>
    </Suspense>
  );
}

interface AnswerProps extends Props {
  readonly drawing?: ReactNode;
  /** What stands above the columns, where it is not their expressions. */
  readonly columns?: readonly rules.TableContent["columns"][number][] | undefined;
}

function Answer({
  content,
  response,
  onChange,
  drawing,
  columns,
  ...rest
}: AnswerProps): ReactNode {
  if (content.ask === "table") {
    return (
      <TruthTableToFill
        {...rest}
        content={{ ...content, columns: columns ?? content.columns }}
        figure={drawing}
        cells={response.ask === "table" ? response.cells : []}
        onFill={(next) => onChange({ v: 1, ask: "table", cells: [...next] })}
      />
    );
  }
  const gate = response.ask === "gate" ? response.gate : null;
  return (
    <div className="logic">
      {drawing ?? (
        <TruthTable
          inputs={content.inputs}
          columns={[{ id: "output", expression: OUTPUT }]}
          className="logic-table"
        >
          {(_, row) => content.outputs.charAt(row)}
        </TruthTable>
      )}
      <ChoiceList
        {...rest}
        kind="radio"
        name={`${rest.questionId}-gate`}
        choices={content.gates.map((name) => ({ id: name, text: name }))}
        chosen={gate === null ? [] : [gate]}
        full={false}
        onToggle={(id) => {
          const chosen = content.gates.find((one) => one === id);
          if (chosen !== undefined) onChange({ v: 1, ask: "gate", gate: chosen });
        }}
      />
    </div>
  );
}

function isDrawn({ show }: rules.Content): boolean {
  return show === "circuit" || show === "both" || show === "symbol";
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, LogicGates, {
  prefetch: async (content) => {
    if (isDrawn(content)) await loadDrawn();
  },
});
