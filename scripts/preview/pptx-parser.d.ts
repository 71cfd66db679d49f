declare module "pptx-parser" {
  /** The package has no types; what it returns is parsed by slide-deck.ts. */
  export default function parse(deck: Blob): Promise<unknown>;
}
