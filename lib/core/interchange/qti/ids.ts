/** Ids of ours as identifiers of QTI, which must not begin with a digit. */
export const identifier = (id: string): string => `m_${id}`;

/**
 * The ids of a list: our own where every identifier is one that we wrote, otherwise new ones that tell nothing. An
 * identifier of a stranger's may well say "right_answer".
 */
export function idsOf(identifiers: readonly string[], letter: string): ReadonlyMap<string, string> {
  const isOurs = identifiers.every((one) => /^m_[a-z0-9]{1,12}$/.test(one));
  return new Map(
    identifiers.map((one, index) => [one, isOurs ? one.slice(2) : `${letter}${index + 1}`]),
  );
}
