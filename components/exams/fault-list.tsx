import { Notice } from "@/components/ui/notice";
import type { PrepareFault } from "@/lib/client/prepare-exams";
import { ProblemNotice } from "./problem-notice";
import { withoutPaths } from "./without-paths";

/** Everything that is wrong with the files, each with its file and line. */
export function FaultList({ fault }: { readonly fault: PrepareFault }) {
  const places = fault.issues.map(({ path, message }) => ({ ...placeOf(path), path, message }));
  const isOfFiles = places.some(({ line }) => line !== "") || fault.code === "invalid";
  if (!isOfFiles) return <ProblemNotice problem={withoutPaths(fault)} />;
  return (
    <div role="alert" className="flex flex-col gap-3">
      <Notice tone="amber" title={fault.message}>
        {fault.code === "invalid" &&
          "Mend the files and give them again: a file of the same name takes the place of the first."}
      </Notice>
      {places.length > 0 && (
        <div className="relative overflow-x-auto rounded-card border border-line bg-surface">
          <table className="w-full border-collapse text-left">
            <caption className="sr-only">What is wrong</caption>
            <thead className="border-b border-line bg-sunken text-sm">
              <tr>
                <th scope="col" className="px-3 py-2">
                  File
                </th>
                <th scope="col" className="px-3 py-2 text-right">
                  Line
                </th>
                <th scope="col" className="px-3 py-2">
                  Problem
                </th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ path, file, line, message }) => (
                <tr key={`${path} ${message}`} className="border-b border-line last:border-0">
                  <th scope="row" className="px-3 py-2 align-top font-medium break-all">
                    {file}
                  </th>
                  <td className="px-3 py-2 text-right align-top tabular-nums">{line}</td>
                  <td className="min-w-56 px-3 py-2 align-top">{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** "rosters/g1.csv:3" → file and line. */
function placeOf(path: string): { readonly file: string; readonly line: string } {
  const [, file = path, line = ""] = /^(.*):(\d+)$/.exec(path) ?? [];
  return { file, line };
}
