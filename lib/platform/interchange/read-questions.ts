import { formatIdSchema } from "@/lib/core/interchange/format-id";
import { formats } from "@/lib/core/interchange/formats";
import type { DocumentLimits } from "../documents/document-limits";
import { FilePictures } from "./file-pictures";
import { questionSource } from "./question-source";
import type { ReadQuestions } from "./read-question-file";

/** In the parsing child: what a file of questions says. @param asked a format's id, or "any". */
export async function readQuestions(
  bytes: Buffer,
  asked: string,
  limits: DocumentLimits,
): Promise<ReadQuestions> {
  const wanted = formatIdSchema.safeParse(asked);
  const pictures = new FilePictures(limits.pictures);
  const { format, source } = await questionSource(
    bytes,
    wanted.success ? wanted.data : undefined,
    limits,
    pictures,
  );
  const file = formats[format].read(source);
  const shown = new Set(file.items.flatMap(({ item }) => item.picture?.file ?? []));
  return { format, file, pictures: pictures.shown(shown) };
}
