/** The bounds of reading one upload. Sizes are bytes unless the name says otherwise. */
export interface DocumentLimits {
  /** Of an upload, and of each file in an uploaded zip. */
  readonly fileBytes: number;
  readonly archiveEntries: number;
  /** Unpacked, one part. */
  readonly partBytes: number;
  /** Unpacked, one part of XML: its tree takes some twenty times its size in memory. */
  readonly xmlBytes: number;
  /** Unpacked, all parts. */
  readonly totalBytes: number;
  /** Files read from one uploaded zip. */
  readonly uploadFiles: number;
  readonly pictures: number;
  readonly pdfPages: number;
  /** Wall time of one file. */
  readonly seconds: number;
  readonly heapMegabytes: number;
  /** The child's whole memory; above it the child ends itself. */
  readonly residentMegabytes: number;
  /** What a child may hand back. */
  readonly outputBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DOCUMENT_LIMITS: DocumentLimits = {
  fileBytes: 50 * MEGABYTE,
  archiveEntries: 5000,
  partBytes: 64 * MEGABYTE,
  xmlBytes: 24 * MEGABYTE,
  totalBytes: 300 * MEGABYTE,
  uploadFiles: 60,
  pictures: 200,
  pdfPages: 1000,
  seconds: 30,
  heapMegabytes: 768,
  residentMegabytes: 1200,
  outputBytes: 128 * MEGABYTE,
};
