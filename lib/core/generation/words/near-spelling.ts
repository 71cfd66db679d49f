/** "Colour" beside "color", "theatre" beside "theater": one letter more, less or other, in words long enough to tell. */
export function isNearlySpelt(word: string, name: string): boolean {
  const [a, ...others] = [word, ...name.split(/[\s-]+/)].map((text) =>
    text.toLowerCase().replace(/[^\p{L}]/gu, ""),
  );
  return a !== undefined && others.some((b) => alike(a, b));
}

function alike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && a.slice(0, 3) === b.slice(0, 3) && oneApart(a, b);
}

/** Whether one letter at most has to be put in, taken out or changed. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - from;
  while (end < room && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - from - end <= 1;
}
