/** One thing that does not come along, of one question. */
interface NamedLoss<Name> {
  readonly question: Name;
  readonly field: string;
  readonly why: string;
}

interface LossListProps<Name> {
  readonly losses: readonly NamedLoss<Name>[];
  /** The questions a loss is of, as one text. */
  readonly inWords: (questions: readonly Name[]) => string;
}

/** What does not come along: the same loss of many questions, and many losses of the same questions, are said once. */
export function LossList<Name extends string | number>({ losses, inWords }: LossListProps<Name>) {
  return (
    <dl className="flex flex-col gap-4">
      {byQuestions(byField(losses), inWords).map(({ fields, why, questions }) => (
        <div key={`${why} ${questions}`}>
          <dt className="font-semibold first-letter:uppercase">{fields.join(", ")}</dt>
          <dd className="text-ink-soft">{why}</dd>
          <dd className="mt-0.5 text-sm wrap-break-word">{questions}</dd>
        </div>
      ))}
    </dl>
  );
}

interface OfField<Name> {
  readonly field: string;
  readonly why: string;
  readonly questions: Name[];
}

function byField<Name>(losses: readonly NamedLoss<Name>[]): OfField<Name>[] {
  const groups: OfField<Name>[] = [];
  for (const { question, field, why } of losses) {
    const same = groups.find((group) => group.field === field && group.why === why);
    if (same === undefined) groups.push({ field, why, questions: [question] });
    else if (!same.questions.includes(question)) same.questions.push(question);
  }
  return groups;
}

interface OfQuestions {
  readonly fields: string[];
  readonly why: string;
  readonly questions: string;
}

/** Whole questions first: they matter most. */
function byQuestions<Name>(
  groups: readonly OfField<Name>[],
  inWords: LossListProps<Name>["inWords"],
): OfQuestions[] {
  const merged: OfQuestions[] = [];
  for (const { field, why, questions } of groups) {
    const words = inWords(questions);
    const same = merged.find((one) => one.why === why && one.questions === words);
    if (same === undefined) merged.push({ fields: [field], why, questions: words });
    else same.fields.push(field);
  }
  const isWhole = ({ fields }: OfQuestions) => fields.includes("the whole question");
  return merged.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
}
