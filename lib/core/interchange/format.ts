import type { Item, ItemFile } from "./item";
import type { KnownPicture } from "./pictures/forms";
import type { Size } from "./pictures/pixels";
import type { XmlNode } from "./xml-node";

/** What a file holds once it is unpacked and parsed: by then nothing in it can do harm any more. */
export type Source =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "xml"; readonly root: XmlNode }
  /** A zip, by the names of its parts; parts that are no XML are named only, and pictures known by where they are kept. */
  | {
      readonly kind: "package";
      readonly parts: ReadonlyMap<string, XmlNode | undefined>;
      readonly pictures: ReadonlyMap<string, KnownPicture>;
    };

/** A kind of file that other programs read and write questions in. Pure, and total: whatever it is given, it answers. */
export interface Format {
  /** What teachers call it. */
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What a picture must fit into that a question is answered on. */
  readonly pictureBox?: Size;
  read(source: Source): ItemFile;
  /** Why this question cannot be written at all: a sentence; undefined where it can. */
  refuses(item: Item): string | undefined;
  /** @param items none that the format refuses. */
  write(items: readonly Item[]): Source;
}
