import type { Distribution } from "../contract";
import type { Change } from "../shared/changed-lines";
import { changedLines, placeInWords } from "../shared/changed-lines";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

const AS_MENDED = { group: "key", label: "As in the mended program", isKey: true };
const MOST_PLACES = 3;

/** The whole program: a person reads it, and copies it to run it. */
export function describeResponse(content: Content, response: Response): string {
  return isEmpty(content, response) ? "" : response.source.trimEnd();
}

/** Where a class looked for the mistake: whether they mended it is known by running, and told by the marks. */
export function summarise(
  content: Content,
  { fixes }: Key,
  responses: readonly Response[],
): Distribution {
  const mended = new Set(fixes.map((fix) => fix.trimEnd()));
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map(({ source }) => {
    if (mended.has(source.trimEnd())) return AS_MENDED;
    const label = placesInWords(changedLines(content.program.trimEnd(), source.trimEnd()));
    return { group: `changed ${label}`, label, isKey: false };
  });
  return tally(said, responses.length - given.length, [AS_MENDED]);
}

function placesInWords(changes: readonly Change[]): string {
  if (changes.length === 0) return "Only empty lines at the end";
  if (changes.length > MOST_PLACES) return `Changed in ${changes.length} places`;
  const [first = "", ...rest] = changes.map(placeInWords);
  return [first, ...rest.map((place) => place.toLowerCase())].join(", ");
}
