import { Notice } from "@/components/ui/notice";
import type { Problem } from "./use-exam-action";

/** Why something could not be done, point by point. */
export function ProblemNotice({ problem }: { readonly problem: Problem | undefined }) {
  if (problem === undefined) return null;
  const points = problem.issues.filter(({ message }) => !problem.message.includes(message));
  return (
    <Notice tone="amber" role="alert">
      <p>{problem.message}</p>
      {points.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {points.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{path === "" ? message : `${path}: ${message}`}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
