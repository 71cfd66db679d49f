import type { ReactNode } from "react";

interface MathsProps {
  /** Made by lib/core/rich-text/mathml.ts on our own server, and by nothing else. */
  readonly mathml: string;
  readonly source: string;
}

/** MathML as the browser draws it. A string that is not one `<math>` element is shown as its source. */
export function Maths({ mathml, source }: MathsProps): ReactNode {
  if (!/^<math[\s>][\s\S]*<\/math>$/.test(mathml)) return <code>{source}</code>;
  // The only markup set from a string: KaTeX wrote it with `trust: false` from TeX, never from HTML.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above; there is no other way to place MathML
  return <span className="maths-inline" dangerouslySetInnerHTML={{ __html: mathml }} />;
}
