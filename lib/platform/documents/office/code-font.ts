const CODE_FONT =
  /\b(consolas|courier|menlo|monaco|source code|fira (code|mono)|jetbrains mono|lucida (console|sans typewriter)|andale mono|dejavu sans mono|liberation mono|roboto mono|ubuntu mono|cascadia|inconsolata|monospace)/i;

/** Whether a font is one that teachers set program code in. */
export function isCodeFont(name: string | null | undefined): boolean {
  return name !== null && name !== undefined && CODE_FONT.test(name);
}
