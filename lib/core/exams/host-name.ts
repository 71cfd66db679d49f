/** The most a label of a domain name may hold. */
const MOST = 63;

/**
 * What a group is called before the school's domain: its short name, or that with its date where another group has
 * it, and a number behind that where even this is taken.
 * @param date "2026-03-05"
 */
export function hostName(slug: string, date: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? `-${date}` : `-${date}-${count}`;
    const name = `${slug.slice(0, MOST - end.length).replace(/-+$/, "")}${end}`;
    if (!taken.has(name)) return name;
  }
}
