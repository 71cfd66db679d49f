import * as z from "zod/mini";

/** Lengths come in pixels; one that could not be read counts as nothing. */
const pixels = z.catch(z.object({ value: z.number() }), { value: 0 });
const text = z.catch(z.optional(z.nullable(z.string())), undefined);

const run = z.object({
  content: z.string(),
  style: z.catch(
    z.object({
      foregroundColor: text,
      bold: z.catch(z.optional(z.nullable(z.boolean())), undefined),
      italic: z.catch(z.optional(z.nullable(z.boolean())), undefined),
      fontSize: z.catch(z.object({ value: z.number() }), { value: 18 }),
    }),
    { foregroundColor: undefined, bold: false, italic: false, fontSize: { value: 18 } },
  ),
});

const paragraph = z.object({
  textSpans: z.catch(z.array(z.object({ textRun: z.optional(run) })), []),
  paragraphProperty: z.catch(z.object({ alignment: text }), { alignment: undefined }),
});

const single = z.object({
  size: z.catch(z.object({ width: pixels, height: pixels }), {
    width: { value: 0 },
    height: { value: 0 },
  }),
  position: z.catch(z.object({ x: pixels, y: pixels }), { x: { value: 0 }, y: { value: 0 } }),
  rotate: z.catch(z.number(), 0),
  fill: z.catch(z.object({ fillType: text, solidFill: text }), {
    fillType: undefined,
    solidFill: undefined,
  }),
  image: z.catch(z.optional(z.object({ contentUrl: z.string() })), undefined),
  shape: z.catch(
    z.optional(z.object({ text: z.object({ paragraphs: z.array(paragraph) }) })),
    undefined,
  ),
});

/** Parts of a group come with their places on the slide, so that nobody need know the group to draw them. */
export interface SlideElement extends z.infer<typeof single> {
  readonly group?: { readonly children: readonly (SlideElement | null)[] } | undefined;
}
const element: z.ZodMiniType<SlideElement> = z.lazy(() =>
  z.extend(single, {
    group: z.catch(
      z.optional(z.object({ children: z.array(z.catch(z.nullable(element), null)) })),
      undefined,
    ),
  }),
);

/** What is drawn of pptx-parser's model. Elements of another shape are left out one by one. */
export const slideDeckSchema = z.object({
  pageSize: z.object({ width: pixels, height: pixels }),
  slides: z
    .array(
      z.object({
        pageElements: z.catch(z.array(z.catch(z.nullable(element), null)), []),
        pageProperties: z.catch(
          z.object({ pageBackgroundFill: z.object({ fillType: text, solidFill: text }) }),
          { pageBackgroundFill: { fillType: undefined, solidFill: undefined } },
        ),
      }),
    )
    .check(z.minLength(1)),
});
export type SlideDeck = z.infer<typeof slideDeckSchema>;
