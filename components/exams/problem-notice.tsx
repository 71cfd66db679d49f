import { Notice } from "@/components/ui/notice";
import type { Problem } from "./use-exam-action";

/** Why something could not be done, point by point. */
export function ProblemNotice({ problem }: { readonly problem: Problem | undefined }) {
  if (problem === undefined) return null;
  return (
    <Notice tone="amber" role="alert">
      <p>{problem.message}</p>
      {problem.issues.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {problem.issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{path === "" ? message : `${path}: ${message}`}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
