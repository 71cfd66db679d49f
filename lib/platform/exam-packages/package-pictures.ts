import { createHmac } from "node:crypto";
import type { PackageImage } from "@/lib/core/exams/node-package";
import type { BankPicture, BankQuestion } from "@/lib/core/exams/question-bank";

/**
 * The id of a picture in a group: the same for the same bytes, so that preparing again changes nothing.
 * Attack: whoever knows an id may fetch the picture, and a hash of a picture can be made by anybody who has the picture;
 * with the group's salt in it an id cannot be guessed.
 */
export function pictureId({ sha256 }: BankPicture, salt: string): string {
  const hex = createHmac("sha256", salt).update(`picture ${sha256}`).digest("hex");
  // A UUID of version 8: bits of our own making.
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `${a}-${b}-${c}-${d}-${e}`;
}

/** Every picture of a bank, each once. */
export function imagesOf(
  bank: readonly BankQuestion[],
  idOf: (picture: BankPicture) => string,
): PackageImage[] {
  const pictures = bank.flatMap((question) =>
    question.kind === "platform" && question.picture !== undefined ? [question.picture] : [],
  );
  const images = pictures.map((picture) => {
    const { mediaType, base64 } = picture;
    return { id: idOf(picture), mediaType, base64 };
  });
  return [...new Map(images.map((image) => [image.id, image])).values()];
}
