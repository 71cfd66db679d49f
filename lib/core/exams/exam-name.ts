/** What a group is called in its package, and whose test it was made of. */
export interface NamedGroup {
  readonly subject: string;
  /** "physics-g1" */
  readonly slug: string;
  /** As the manifest or the form gave it, or made of subject and slug. */
  readonly title: string;
  /** The name of the test it was made of by the form; null of one prepared from files. */
  readonly assessment: string | null;
}

/** @returns the test that a group sits, as whoever made the exam named it; null: nobody did. */
export function testOf({ subject, slug, title, assessment }: NamedGroup): string | null {
  // The form names a group after its test and its class: "Energy stores (7A)".
  if (assessment !== null && title.startsWith(`${assessment} (`)) return assessment;
  return title === "" || title === untitled(subject, slug) ? null : title;
}

/** The title of a group whose manifest gives none. */
export function untitled(subject: string, slug: string): string {
  return `${subject} (${slug})`;
}

/** The tests that are sat in an exam, each once. */
export function testsOf(groups: readonly { readonly test: string | null }[]): string[] {
  return [...new Set(groups.flatMap(({ test }) => test ?? []))];
}

/** "Science: Energy stores"; the subject alone where no test has a name, and not twice where a test's begins with it. */
export function examName(
  subject: string,
  groups: readonly { readonly test: string | null }[],
): string {
  const tests = testsOf(groups);
  if (tests.length === 0) return subject;
  const named = tests.join(", ");
  const says = named.toLocaleLowerCase("en-GB").startsWith(subject.toLocaleLowerCase("en-GB"));
  return says ? named : `${subject}: ${named}`;
}
