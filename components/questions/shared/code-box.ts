/** Code on staff pages and on paper: keeps its white space, and scrolls in its own box. */
export const CODE_BOX =
  "overflow-x-auto rounded-control bg-sunken px-4 py-3 font-mono leading-7 print:overflow-visible print:border print:border-line-strong print:bg-transparent";
