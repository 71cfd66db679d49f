import { expect, it } from "vitest";
import { SLIP_LANGUAGES, SLIP_WORDS, slipDay, slipLanguage, withEnglish } from "./slip-words";

it("prints in the language that was chosen, else in the exam's, else in English", () => {
  expect(slipLanguage("uk", "pl")).toBe("uk");
  expect(slipLanguage(undefined, "pl-PL")).toBe("pl");
  expect(slipLanguage("xx", "de")).toBe("en");
  expect(slipLanguage(["ar"])).toBe("en");
});

it("writes every date with digits that are on the keyboard, in this calendar", () => {
  for (const language of SLIP_LANGUAGES) {
    const day = slipDay(language, "2026-03-05");
    expect([language, day]).toEqual([language, expect.stringContaining("2026")]);
    expect([language, /[٠-٩۰-۹]/.test(day)]).toEqual([language, false]);
  }
  expect(slipDay("en", "2026-03-05")).toBe("Thursday, 5 March 2026");
});

it("has every word in every language, and the English ones beside them", () => {
  for (const language of SLIP_LANGUAGES) {
    for (const [name, word] of Object.entries(SLIP_WORDS[language]))
      expect([language, name, word.trim() === word && word !== ""]).toEqual([language, name, true]);
    const { english } = withEnglish(language, "id");
    expect(english).toBe(language === "en" ? undefined : "Your id");
  }
  const leftwards = SLIP_LANGUAGES.filter((each) => SLIP_WORDS[each].direction === "rtl");
  expect(leftwards).toEqual(["ar", "ur"]);
});
