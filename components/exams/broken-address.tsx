import { Fragment } from "react";

/** An address that goes on in the next line at its dots, so that whoever types it can read it. */
export function BrokenAddress({ url }: { readonly url: string }) {
  const parts = url.split(/(?<=\/\/)|(?=\.)/);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which is replaced as a whole
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
