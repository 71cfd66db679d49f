/** The part of two packages without types of their own that tests make files with. */
declare module "yazl" {
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream;
    addBuffer(bytes: Buffer, name: string, options?: { compress?: boolean }): void;
    end(): void;
  }
  const yazl: { ZipFile: typeof ZipFile };
  export default yazl;
}

declare module "pdfkit" {
  import { Readable } from "node:stream";

  export default class PDFDocument extends Readable {
    constructor(options?: { userPassword?: string; margin?: number });
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, options?: { width?: number; indent?: number }): this;
    text(text: string, x: number, y: number, options?: { lineBreak?: boolean }): this;
    moveDown(lines?: number): this;
    image(bytes: Buffer, options?: { width?: number }): this;
    addPage(): this;
    end(): void;
  }
}
