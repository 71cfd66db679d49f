import type { Loss } from "@/lib/core/interchange/item";

/** What does not come along, by field: which questions it is of, and why. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }) {
  return (
    <dl className="flex flex-col gap-4">
      {grouped(losses).map(({ field, why, questions }) => (
        <div key={`${field} ${why}`}>
          <dt className="font-semibold first-letter:uppercase">{field}</dt>
          <dd className="text-ink-soft">{why}</dd>
          <dd className="mt-0.5 text-sm wrap-break-word">{questions.join("; ")}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Group extends Omit<Loss, "question"> {
  readonly questions: string[];
}

/** The same loss of many questions is said once. */
function grouped(losses: readonly Loss[]): Group[] {
  const groups: Group[] = [];
  for (const { question, field, why } of losses) {
    const same = groups.find((group) => group.field === field && group.why === why);
    if (same === undefined) groups.push({ field, why, questions: [question] });
    else if (!same.questions.includes(question)) same.questions.push(question);
  }
  return groups;
}
