import { refusal } from "@/lib/core/documents/refusals";
import type { Source } from "@/lib/core/interchange/format";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { formatOfText } from "@/lib/core/interchange/format-of-text";
import type { DocumentLimits } from "../documents/document-limits";
import { decodeXml } from "../documents/xml";
import { parseQuestionXml } from "./question-xml";

/** A file of questions, unpacked and parsed, and what it turned out to be. */
export interface FoundSource {
  readonly format: FormatId;
  readonly source: Source;
}

const MOODLE_ROOT = "quiz";

/**
 * Unpacks and parses a file within bounds. What it is is judged by its content; where a format was asked for, text
 * is read as that. @throws a refusal.
 */
export function questionSource(
  bytes: Buffer,
  asked: FormatId | undefined,
  limits: DocumentLimits,
): FoundSource {
  if (bytes.length === 0) throw refusal("empty");
  if (bytes.length > limits.fileBytes) throw refusal("too-large");
  const text = decoded(bytes);
  if (/^\ufeff?\s*</.test(text) && asked !== "gift" && asked !== "csv")
    return xmlSource(text, limits);
  const format = asked ?? formatOfText(text);
  if (format !== "gift" && format !== "csv") throw refusal("unknown-type");
  return { format, source: { kind: "text", text } };
}

function xmlSource(text: string, limits: DocumentLimits): FoundSource {
  if (text.length > limits.xmlBytes) throw refusal("too-complex");
  const root = parseQuestionXml(text);
  if (root.name !== MOODLE_ROOT) throw refusal("unknown-type");
  return { format: "moodle-xml", source: { kind: "xml", root } };
}

/** UTF-8 or UTF-16; what is neither was saved by an old Windows program. */
function decoded(bytes: Buffer): string {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return decodeXml(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw refusal("unknown-type");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
