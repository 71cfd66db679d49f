import { CircleCheck, CircleX, ListChecks, Play, Square } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { DrawnPicture } from "@/components/questions/shared/drawn-picture";
import type { PythonState } from "@/lib/client/browser-python";
import { browserPython } from "@/lib/client/browser-python";
import type { TestNews } from "@/lib/core/attempts/run-protocol";
import { LONGEST_LINE } from "@/lib/core/python/frame-limits";
import { TypedLine } from "./typed-line";
import type { RunPlace, RunState } from "./use-program-runs";
import { useProgramRuns } from "./use-program-runs";

interface ProgramRunsProps extends RunPlace {
  readonly source: string;
  /** Whether the question shows tests that can be run. */
  readonly hasTests: boolean;
}

/** Python begins to come. @returns once its files are kept on this machine, or that is not to be waited for. */
export function prefetchPython(): Promise<void> {
  return browserPython().isKept;
}

/** Run and Test, what input() is to read, and what came of it. */
export function ProgramRuns({ source, hasTests, ...place }: ProgramRunsProps): ReactNode {
  const runs = useProgramRuns(place, source);
  const id = place.questionId;
  const [input, setInput] = useState("");
  const asksAhead = runs.readsAhead && /\binput\s*\(/.test(source);
  return (
    <div className="program-news">
      {asksAhead && (
        <div>
          <label htmlFor={`${id}-input`}>What you would type in, one line for each input()</label>
          <textarea
            id={`${id}-input`}
            className="field long"
            rows={2}
            maxLength={LONGEST_LINE}
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
        {runs.stop !== undefined && (
          <RunButton isOff={false} onPress={runs.stop}>
            <Square aria-hidden size={20} /> Stop
          </RunButton>
        )}
      </div>
      <PythonOnItsWay python={runs.python} />
      <div role="status">
        <News state={runs.state} python={runs.python} />
      </div>
      {isAsking(runs.state) && <TypedLine id={id} onType={runs.type} />}
    </div>
  );
}

/** How far Python in this browser is, until it is there. */
function PythonOnItsWay({ python }: { readonly python: PythonState }): ReactNode {
  if (python === "starting") return <p className="note">Python is starting …</p>;
  if (typeof python !== "number") return null;
  return <p className="note">Python is being fetched: {Math.round(python * 100)} %</p>;
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

interface NewsProps {
  readonly state: RunState;
  readonly python: PythonState;
}

function News({ state, python }: NewsProps): ReactNode {
  if (state === undefined) return null;
  if (state === "asked") {
    const isComing = typeof python === "number" || python === "starting";
    return <p>{isComing ? "It is run as soon as Python is here." : "It is being run …"}</p>;
  }
  if ("ahead" in state) return <p>It waits its turn: {state.ahead} before it.</p>;
  if ("error" in state) return <p className="banner">{state.error}</p>;
  if ("tests" in state) return <Tests tests={state.tests} />;
  const problem = "problem" in state ? state.problem : null;
  return (
    <>
      {state.screen === "" ? (
        <Silence isUnderWay={"asks" in state} hasDrawn={state.drawing !== undefined} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre className="program-screen" tabIndex={0}>
          {state.screen}
        </pre>
      )}
      {problem !== null && <p className="banner">{problem}</p>}
      {state.drawing !== undefined && (
        <DrawnPicture name="What your turtle drew" drawing={state.drawing} />
      )}
    </>
  );
}

interface SilenceProps {
  readonly isUnderWay: boolean;
  readonly hasDrawn: boolean;
}

/** What is said of a program that has printed nothing; one that draws need not. */
function Silence({ isUnderWay, hasDrawn }: SilenceProps): ReactNode {
  if (isUnderWay) return <p>It is being run …</p>;
  return hasDrawn ? null : <p>It ran and printed nothing.</p>;
}

function isAsking(state: RunState): boolean {
  return typeof state === "object" && "asks" in state && state.asks;
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
            <div>
              {test.words}
              {test.drawing !== undefined && !test.passed && (
                <DrawnPicture name="What your turtle drew" drawing={test.drawing} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
