import type { ReactNode } from "react";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";
import { testInWords } from "@/lib/core/questions/shared/program-shapes";
import { DrawnPicture } from "./drawn-picture";

interface TestTableProps {
  readonly tests: readonly ProgramTest[];
  readonly caption: string;
}

/** Tests of a program as staff read them, and as they stand on paper. Nothing where there are none. */
export function TestTable({ tests, caption }: TestTableProps): ReactNode {
  if (tests.length === 0) return null;
  return (
    <table className="w-full text-left">
      <caption className="mb-1 text-left text-sm font-semibold text-ink-soft">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong">
          <th className="w-1/2 py-1 pr-4 font-semibold">Tried with</th>
          <th className="py-1 font-semibold">Must give</th>
        </tr>
      </thead>
      <tbody>
        {tests.map((test) => (
          <tr key={test.id} className="border-b border-line align-top">
            <td className="py-1 pr-4 font-mono break-words">{testInWords(test)}</td>
            <td className="py-1 font-mono break-words whitespace-pre-wrap">
              <MustGive test={test} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MustGive({ test: { draws, expected } }: { readonly test: ProgramTest }): ReactNode {
  if (draws === undefined) return expected;
  return (
    <div className="font-sans whitespace-normal">
      <p>
        {draws.looks
          ? "With these colours, widths and filled shapes:"
          : "Colours and widths do not count:"}
      </p>
      <DrawnPicture name="This drawing" drawing={draws.drawing} />
    </div>
  );
}
