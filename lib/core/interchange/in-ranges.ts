/** Places in a test as people say them: "Question 5", "Questions 1–4, 6". @param places in ascending order. */
export function inRanges(places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  const words = runs.flatMap(([from, to]) =>
    to === from ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`],
  );
  return `${places.length === 1 ? "Question" : "Questions"} ${words.join(", ")}`;
}
