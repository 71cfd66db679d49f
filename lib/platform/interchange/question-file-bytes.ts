import type { Source } from "@/lib/core/interchange/format";
import { xmlText } from "@/lib/core/interchange/xml-text";
import { zipOf } from "./zip-of";

/** What a writer made, as the bytes of a file. The same questions make the same bytes. */
export function questionFileBytes(source: Source): Buffer {
  switch (source.kind) {
    case "text":
      return Buffer.from(source.text, "utf8");
    case "xml":
      return Buffer.from(xmlText(source.root), "utf8");
    case "package":
      return zipOf(
        [...source.parts].flatMap(([name, root]) =>
          root === undefined ? [] : [{ name, bytes: Buffer.from(xmlText(root), "utf8") }],
        ),
      );
  }
}
