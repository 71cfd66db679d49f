/** A name as addresses and folders take it: small letters, figures and hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

/** What an exam's group of a class is called: "computing" and "7A" → "computing-7a". */
export function groupName(shortName: string, className: string): string {
  return [shortName, slugOf(className)]
    .filter((part) => part !== "")
    .join("-")
    .slice(0, 60)
    .replace(/-+$/, "");
}
