/** Nouns a table heads its column of people with. */
const PEOPLE = new Set(
  "person people individual king queen monarch emperor empress pharaoh ruler leader president minister politician claimant rebel general soldier commander artist painter sculptor composer musician singer guitarist pianist drummer band rapper conductor dancer choreographer author writer poet playwright novelist journalist speaker scientist inventor engineer mathematician astronomer biologist chemist physicist doctor nurse surgeon philosopher thinker reformer campaigner activist suffragette pioneer character hero villain god goddess prophet saint disciple apostle guru pope bishop explorer player worker candidate member architect designer director actor programmer athlete footballer figure name".split(
    " ",
  ),
);

/** Whether a column headed so names people, of whom nobody says "it": "musician", "key figure", "prime minister". */
export function namesPerson(noun: string): boolean {
  const last = noun.toLowerCase().split(" ").at(-1) ?? "";
  return PEOPLE.has(last) || PEOPLE.has(last.replace(/s$/, ""));
}
