import type { Finding } from "../finding";

/**
 * Ids that occur twice, and names in the key that the content does not know. Screens make neither; a file
 * written by hand or by a model can.
 * @param named ids that the key names.
 */
export function idFindings(
  items: readonly { readonly id: string }[],
  named: readonly string[],
  where: string,
): Finding[] {
  const ids = items.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const unknown = named.filter((id) => !ids.includes(id));
  return [
    ...[...new Set(twice)].map(
      (id): Finding => ({
        rule: "duplicate-ids",
        severity: "error",
        where,
        message: `Two of the ${where} have the id “${id}”. Give each its own.`,
      }),
    ),
    ...[...new Set(unknown)].map(
      (id): Finding => ({
        rule: "key-names-unknown",
        severity: "error",
        where,
        message: `The answer key names “${id}”, which is not among the ${where}.`,
      }),
    ),
  ];
}

/** Texts that would read as the same to a pupil, each pair once. */
export function sameTextFindings(
  items: readonly { readonly text: string }[],
  same: (a: string, b: string) => boolean,
  found: (text: string) => Finding,
): Finding[] {
  return items.flatMap(({ text }, index) =>
    items.slice(0, index).some((earlier) => same(earlier.text, text)) ? [found(text)] : [],
  );
}
