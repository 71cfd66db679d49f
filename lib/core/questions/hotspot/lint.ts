import { WHOLE } from "@/lib/core/kernel/picture-area";
import type { Finding } from "../finding";
import type { Question } from "../question";
import { idFindings } from "../shared/lint-ids";
import { placeFindings } from "../shared/lint-places";
import { middleOf } from "../shared/picture-shape";
import { roomAt } from "../shared/polygon-middle";
import { extentOf } from "../shared/shapes-overlap";
import { comparedWords } from "../shared/short-text";
import type { Content, Key, Place } from "./schema";

/** A place under this share of the picture's width or height is missed by a finger on a phone. */
const SMALLEST = 0.04;
/** Over this share of the picture, marking anywhere is as good as knowing. */
const LARGEST = 0.4;

export function lint(content: Content, key: Key, { prompt }: Pick<Question, "prompt">): Finding[] {
  return [
    ...idFindings(content.places, key.places, "places"),
    ...placeFindings(content.places),
    ...wrongCount(content, key),
    ...nothingElse(content, key),
    ...sizes(content, key),
    ...namedInPrompt(content, key, prompt),
  ];
}

function wrongCount(content: Content, key: Key): Finding[] {
  const right = new Set(key.places).size;
  if (right === content.count) return [];
  return [
    {
      ...error(
        "count-disagrees",
        `Pupils mark ${content.count}, and ${right} places are right. Make them agree.`,
      ),
      fix: { label: `Let pupils mark ${right}`, patch: { content: { ...content, count: right } } },
    },
  ];
}

/** The list of places is read out to whoever cannot see the picture: of right ones alone it would be the answer. */
function nothingElse({ places }: Content, key: Key): Finding[] {
  const others = places.filter(({ id }) => !key.places.includes(id));
  if (others.length === 0) {
    return [
      error("only-right-places", "Every place is right. Add places that pupils could take for it."),
    ];
  }
  if (others.length > 1) return [];
  const say =
    "There is one place beside the right ones. Add another, or half of the guesses are right.";
  return [warning("few-other-places", say)];
}

function sizes({ places }: Content, key: Key): Finding[] {
  const small = places
    .filter((place) => breadthOf(place) < SMALLEST * WHOLE)
    .map(({ text }) =>
      warning("place-too-small", `“${text}” is too small to be hit with a finger. Make it larger.`),
    );
  const large = places
    .filter((place) => key.places.includes(place.id) && extentOf(place) > LARGEST * WHOLE ** 2)
    .map(({ text }) =>
      warning("place-too-large", `“${text}” takes up much of the picture. Make it smaller.`),
    );
  return [...small, ...large];
}

/** How wide it is where a finger would aim: a river with corners is as narrow as it is, however long. */
function breadthOf(place: Place): number {
  if (place.shape !== "polygon") return Math.min(place.area.width, place.area.height);
  return 2 * roomAt(place.corners, middleOf(place));
}

/** "Where is the nucleus?" and a place called "the nucleus": whoever chooses from the list is told. */
function namedInPrompt({ places }: Content, key: Key, prompt: string): Finding[] {
  const asked = new Set(comparedWords(prompt, false).filter((word) => word.length > 3));
  const wordsOf = (text: string) => comparedWords(text, false).filter((word) => asked.has(word));
  const others = new Set(
    places.filter(({ id }) => !key.places.includes(id)).flatMap(({ text }) => wordsOf(text)),
  );
  return places
    .filter(({ id }) => key.places.includes(id))
    .flatMap(({ text }) => {
      const told = wordsOf(text).find((word) => !others.has(word));
      if (told === undefined) return [];
      const say = `“${text}” says “${told}”, as the question does. Say what it looks like in other words.`;
      return [warning("place-named-in-question", say)];
    });
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "places", message };
}

function warning(rule: string, message: string): Finding {
  return { rule, severity: "warning", where: "places", message };
}
