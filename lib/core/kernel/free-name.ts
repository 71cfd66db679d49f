/**
 * A name that is told apart from those there are: the one that is wanted, or with the first number that is free,
 * "Energy stores (2)". Capitals and spaces at the ends tell nothing apart.
 * @param most the name's greatest length; it is cut to make room for the number.
 */
export function freeName(wanted: string, taken: readonly string[], most: number): string {
  const plain = (name: string) => name.trim().toLocaleLowerCase("en-GB");
  const names = new Set(taken.map(plain));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${wanted.slice(0, most - suffix.length).trimEnd()}${suffix}`;
    if (!names.has(plain(name))) return name;
  }
}
