/**
 * A user name a pupil can remember: given name and first letter of the family name, "amelia-h"; the second of that
 * name is "amelia-h2". @param taken whether somebody in the school has it.
 */
export function makeUserName(
  givenName: string,
  familyName: string,
  taken: (name: string) => boolean,
): string {
  const stem = [plainLetters(givenName) || "pupil", plainLetters(familyName).slice(0, 1)]
    .filter((part) => part !== "")
    .join("-");
  if (!taken(stem)) return stem;
  let number = 2;
  while (taken(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** "Zoë O’Neill" → "zoeoneill": letters every keyboard has. */
function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
}
