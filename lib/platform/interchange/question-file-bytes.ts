import type { Source } from "@/lib/core/interchange/format";
import { xmlText } from "@/lib/core/interchange/xml-text";

/** What a writer made, as the bytes of a file. The same questions make the same bytes. */
export function questionFileBytes(source: Source): Buffer {
  switch (source.kind) {
    case "text":
      return Buffer.from(source.text, "utf8");
    case "xml":
      return Buffer.from(xmlText(source.root), "utf8");
  }
}
