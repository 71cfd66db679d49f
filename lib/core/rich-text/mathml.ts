import katex from "katex";

/**
 * Sets TeX as MathML, which browsers draw without any script or style of ours.
 * @returns undefined when the source is no maths KaTeX knows; the caller then shows the source.
 */
export function mathml(source: string, displayed: boolean): string | undefined {
  try {
    const html = katex.renderToString(source, {
      output: "mathml",
      displayMode: displayed,
      throwOnError: true,
      // \href, \includegraphics and \htmlClass would let a document write markup of its own.
      trust: false,
      strict: "ignore",
      maxExpand: 200,
      maxSize: 10,
    });
    return /<math[\s\S]*<\/math>/.exec(html)?.[0];
  } catch {
    // KaTeX throws only for source it cannot parse; the words themselves are shown instead.
    return undefined;
  }
}
