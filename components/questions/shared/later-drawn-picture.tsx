import type { ComponentProps, ReactNode } from "react";
import { useEffect, useState } from "react";
import type { DrawnPicture } from "./drawn-picture";

type Loaded = typeof DrawnPicture;

let loaded: Loaded | undefined;

/** Fetches what draws what turtles drew: only questions that show a drawing need it. @throws when it did not come. */
export async function loadDrawnPicture(): Promise<Loaded> {
  loaded ??= (await import("./drawn-picture")).DrawnPicture;
  return loaded;
}

/** A drawing in the pupil's player, which has fetched what draws it before the test begins. */
export function LaterDrawnPicture(props: ComponentProps<Loaded>): ReactNode {
  const [Picture, setPicture] = useState(() => loaded);
  // Where nobody has prepared the question, as in a teacher's view of it.
  useEffect(() => {
    const show = (drawn: Loaded) => setPicture(() => drawn);
    if (Picture === undefined) loadDrawnPicture().then(show, () => undefined);
  }, [Picture]);
  if (Picture === undefined) return <p className="note">The drawing is on its way.</p>;
  return <Picture {...props} />;
}
