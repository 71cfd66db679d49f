import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { refusal } from "@/lib/core/documents/refusals";

/** Opens a PDF. Nothing in it is run and nothing it names outside itself is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    return await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw refusal(locked ? "encrypted-pdf" : "damaged-pdf", error);
  }
}
