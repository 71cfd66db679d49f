import { hasWords } from "@/lib/core/documents/has-words";
import { refusal } from "@/lib/core/documents/refusals";
import type { DocumentKind, SourceDocument } from "@/lib/core/documents/source-document";
import { understand } from "@/lib/core/documents/understand";
import { DocumentDraft } from "./document-draft";
import type { DocumentLimits } from "./document-limits";
import { firstLook, zipKind } from "./file-kind";
import { packageTitle } from "./office/package-title";
import { readPdf } from "./pdf/read-pdf";
import type { StoredPicture } from "./pictures";
import { PictureShelf } from "./pictures";
import { readSlides } from "./slides/read-slides";
import { readWord } from "./word/read-word";
import { openZipArchive } from "./zip-archive";

/** What a file turned out to be. */
export type ReadContent =
  | { kind: "document"; document: SourceDocument; pictures: StoredPicture[] }
  | { kind: "folder"; files: string[] };

/** Kinds that count without words: a picture, and a table to be filled in. */
const HELD = new Set(["image", "table"]);
const WORDLESS = "No words were found in this file, so no questions can be made from it.";
const MACROS = "This file holds macros: they were ignored, only its text and pictures were read.";

/** Reads the bytes of one file; throws a refusal. */
export async function readContent(bytes: Buffer, limits: DocumentLimits): Promise<ReadContent> {
  if (bytes.length > limits.fileBytes) throw refusal("too-large");
  const look = await firstLook(bytes);
  if (look === "pdf") return await readPdfFile(bytes, limits);
  if (look !== "zip") throw refusal(look);
  const archive = await openZipArchive(bytes, limits);
  const found = await zipKind(archive);
  if (found.kind === "folder") return { kind: "folder", files: filesOf(archive.names, limits) };
  const { draft, pictures } = start(limits);
  if (found.macros) draft.notices.push(MACROS);
  if (found.kind === "pptx") await readSlides(found.pack, draft, pictures);
  else await readWord(found.pack, draft, pictures);
  return await finish(found.kind, draft, pictures, await packageTitle(found.pack));
}

async function readPdfFile(bytes: Buffer, limits: DocumentLimits): Promise<ReadContent> {
  const { draft, pictures } = start(limits);
  await readPdf(new Uint8Array(bytes), draft, pictures, limits);
  return await finish("pdf", draft, pictures, undefined);
}

function start(limits: DocumentLimits) {
  return { draft: new DocumentDraft(), pictures: new PictureShelf(limits.pictures) };
}

async function finish(
  kind: DocumentKind,
  draft: DocumentDraft,
  shelf: PictureShelf,
  title: string | undefined,
): Promise<ReadContent> {
  const blocks = draft.finished().filter((block) => block.text !== "" || HELD.has(block.kind));
  const scanned = kind === "pdf" && draft.notices.length > 0;
  if (!scanned && !blocks.some((block) => block.furniture !== true))
    throw refusal(blocks.length === 0 ? "no-text" : "only-furniture");
  const pictures = await shelf.finish();
  if (!scanned && !hasWords(blocks)) draft.notices.push(WORDLESS);
  const notices = [...draft.notices, ...shelf.notices()];
  // A picture that was drawn anew without its labels and could not be kept says nothing the slide's own do not.
  const kept = blocks.filter(({ labels, image }) => labels === undefined || image !== undefined);
  const document = { kind, ...understand(kept, title), blocks: kept, notices };
  return { kind: "document", document, pictures };
}

/** The files of an uploaded folder, without what macOS and Windows leave in zips. */
function filesOf(names: readonly string[], limits: DocumentLimits): string[] {
  const files = names.filter(
    (name) =>
      !name.endsWith("/") && !/(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name),
  );
  if (files.length === 0) throw refusal("empty-zip");
  if (files.length > limits.uploadFiles) throw refusal("too-many-files");
  return files;
}
