/**
 * Markdown as plain data. Only what is listed here exists, so nothing a document or a teacher writes can
 * become markup: text nodes are drawn as text, and MathML is made by our own run of KaTeX.
 */
export type RichText = readonly RichBlock[];

export type RichBlock =
  | { readonly kind: "paragraph"; readonly children: readonly RichInline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly RichText[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "maths"; readonly mathml: string; readonly source: string };

export type RichInline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "emphasis" | "strong"; readonly children: readonly RichInline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "maths"; readonly mathml: string; readonly source: string }
  | { readonly kind: "break" };
