declare module "pptx-parser" {
  /** The package is a UMD bundle without types: its default export lies one level down. */
  const bundle: { default(deck: Blob): Promise<unknown> };
  export default bundle;
}
