import { CircleCheck, CircleX, ListChecks, Play } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import type { TestNews } from "@/lib/core/attempts/run-protocol";
import type { RunState, ProgramRuns as Runs } from "./use-program-runs";

interface ProgramRunsProps {
  readonly id: string;
  readonly source: string;
  readonly runs: Runs;
  /** Whether the question shows tests that can be run. */
  readonly hasTests: boolean;
}

/** Run and Test, what input() is to read, and what came of it. */
export function ProgramRuns({ id, source, runs, hasTests }: ProgramRunsProps): ReactNode {
  const [input, setInput] = useState("");
  const asksForInput = /\binput\s*\(/.test(source);
  return (
    <div className="program-news">
      {asksForInput && (
        <div>
          <label htmlFor={`${id}-input`}>What you would type in, one line for each input()</label>
          <textarea
            id={`${id}-input`}
            className="field long"
            rows={2}
            maxLength={5_000}
            spellCheck={false}
            value={input}
            onChange={({ target }) => setInput(target.value)}
          />
        </div>
      )}
      <div className="program-tools">
        <RunButton isOff={runs.isRunning} onPress={() => runs.start(input)}>
          <Play aria-hidden size={20} /> Run
        </RunButton>
        {hasTests && (
          <RunButton isOff={runs.isRunning} onPress={() => runs.start(null)}>
            <ListChecks aria-hidden size={20} /> Test
          </RunButton>
        )}
      </div>
      <div role="status">
        <News state={runs.state} />
      </div>
    </div>
  );
}

interface RunButtonProps {
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Stays focusable while a run is under way: the keyboard keeps its place. */
function RunButton({ isOff, onPress, children }: RunButtonProps): ReactNode {
  return (
    <button type="button" className="button" aria-disabled={isOff} onClick={onPress}>
      {children}
    </button>
  );
}

function News({ state }: { readonly state: RunState }): ReactNode {
  if (state === undefined) return null;
  if (state === "asked") return <p>It is being run …</p>;
  if ("ahead" in state) return <p>It waits its turn: {state.ahead} before it.</p>;
  if ("error" in state) return <p className="banner">{state.error}</p>;
  if ("tests" in state) return <Tests tests={state.tests} />;
  return (
    <>
      {state.screen === "" ? (
        <p>It ran and printed nothing.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre className="program-screen" tabIndex={0}>
          {state.screen}
        </pre>
      )}
      {state.problem !== null && <p className="banner">{state.problem}</p>}
    </>
  );
}

function Tests({ tests }: { readonly tests: readonly TestNews[] }): ReactNode {
  const passed = tests.filter((test) => test.passed).length;
  return (
    <>
      <p>
        {passed} of {tests.length} {tests.length === 1 ? "test" : "tests"} passed.
      </p>
      <ul className="program-tests">
        {tests.map((test, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tests come in the order of the question
          <li key={index}>
            {test.passed ? (
              <CircleCheck aria-hidden size={20} />
            ) : (
              <CircleX aria-hidden size={20} />
            )}
            {test.words}
          </li>
        ))}
      </ul>
    </>
  );
}
