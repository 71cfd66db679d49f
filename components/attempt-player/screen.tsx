import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";

interface ScreenProps {
  readonly heading: string;
  /** For the browser's tab and history. */
  readonly title?: string;
  /** A heading that only says where one is steps back behind what is asked. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** One screen: its heading takes the focus when it appears, so that a screen reader starts there. */
export function Screen({ heading, title, quiet, children }: ScreenProps): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  // The focus belongs to the browser, not to React; it moves once for each screen, before anything of it is seen: a quick
  // pupil who is in the answer already would lose what they type next.
  useLayoutEffect(() => {
    document.title = `${title ?? heading} – Markwell`;
    ref.current?.focus();
  }, [heading, title]);
  return (
    <section className="screen" aria-labelledby="screen-heading">
      <h1 id="screen-heading" ref={ref} tabIndex={-1} className={quiet === true ? "quiet" : ""}>
        {heading}
      </h1>
      {children}
    </section>
  );
}
