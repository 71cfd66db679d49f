/** Whether this browser can speak at all. */
export function canReadAloud(): boolean {
  return "speechSynthesis" in globalThis;
}

/** Reads the text in a British voice where there is one; whatever was being read stops. */
export function readAloud(text: string, onEnd: () => void): void {
  stopReading();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = "en-GB";
  const voices = speechSynthesis.getVoices();
  words.voice = voices.find(({ lang }) => lang === "en-GB") ?? null;
  words.addEventListener("end", onEnd);
  words.addEventListener("error", onEnd);
  speechSynthesis.speak(words);
}

export function stopReading(): void {
  if (canReadAloud()) speechSynthesis.cancel();
}
