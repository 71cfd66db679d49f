/** Pictures already fetched. Kept referenced: a browser draws those again without asking the network. */
const pictures = new Map<string, HTMLImageElement>();

/** Fetches a picture whole. @throws when it could not be had. */
export async function fetchPicture(url: string): Promise<void> {
  if (pictures.has(url)) return;
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  pictures.set(url, picture);
}

const FONTS = [
  '400 1em "Atkinson Hyperlegible Next Variable"',
  '700 1em "Atkinson Hyperlegible Next Variable"',
  '400 1em "OpenDyslexic"',
  '700 1em "OpenDyslexic"',
];

/** Fetches the fonts a pupil may turn to, so that changing font works without a connection. */
export async function fetchFonts(): Promise<void> {
  // Missing where there is no layout; the page then reads in the machine's own font.
  if (!("fonts" in document)) return;
  await Promise.all(FONTS.map((font) => document.fonts.load(font)));
}
