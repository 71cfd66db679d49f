import type { ReactNode } from "react";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";
import { testInWords } from "@/lib/core/questions/shared/program-shapes";
import { LaterDrawnPicture } from "./later-drawn-picture";

interface ShownTestsProps {
  readonly tests: readonly ProgramTest[];
  /** How many more there are that nobody sees. */
  readonly hidden: number;
}

/** What a program is tested with, as everybody may see it. */
export function ShownTests({ tests, hidden }: ShownTestsProps): ReactNode {
  return (
    <div data-read>
      {tests.length > 0 && (
        <ul className="program-tests">
          {tests.map((test) => (
            <li key={test.id}>
              <ShownTest test={test} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="note">{hiddenInWords(tests.length, hidden)}</p>}
    </div>
  );
}

function ShownTest({ test }: { readonly test: ProgramTest }): ReactNode {
  const { draws } = test;
  if (draws !== undefined) {
    return (
      <div>
        <code>{testInWords(test)}</code> draws this
        {draws.looks
          ? ", with these colours, widths and filled shapes"
          : "; colours and widths do not count"}
        :
        <LaterDrawnPicture name="What is to be drawn" drawing={draws.drawing} />
      </div>
    );
  }
  return (
    <span>
      <code>{testInWords(test)}</code> {test.call.trim() === "" ? "prints" : "gives"}{" "}
      <code className="program-expected">{test.expected.trim()}</code>
    </span>
  );
}

function hiddenInWords(shown: number, hidden: number): string {
  const more = shown === 0 ? "" : " more";
  return hidden === 1
    ? `There is one${more} test that is not shown.`
    : `There are ${hidden}${more} tests that are not shown.`;
}
