import { useEffect, useState } from "react";
import type { CornerOutline, isInPolygon, middleOfPolygon } from "./corner-ways";

interface Content {
  readonly places: readonly { readonly shape: string }[];
}

/** What only places with corners need. */
interface CornerWays {
  readonly CornerOutline: typeof CornerOutline;
  readonly isInPolygon: typeof isInPolygon;
  readonly middleOfPolygon: typeof middleOfPolygon;
}

let loaded: CornerWays | undefined;

/** Fetches it, where a question has any such place. @throws when it did not come. */
export async function loadCorners({ places }: Content): Promise<CornerWays | undefined> {
  if (places.some(({ shape }) => shape === "polygon")) loaded ??= await import("./corner-ways");
  return loaded;
}

/** What was fetched; a pupil's player has it before the test begins. */
export function useCorners(content: Content): CornerWays | undefined {
  const [ways, setWays] = useState(loaded);
  // Where nobody has prepared the question, as in a teacher's view of it.
  useEffect(() => {
    loadCorners(content).then(setWays, () => undefined);
  }, [content]);
  return ways;
}
