import type { Preferences } from "@/lib/core/attempts/preferences";

type ChoiceName = "text_size" | "spacing" | "font" | "colours" | "overlay";

interface DisplayChoice<Name extends ChoiceName = ChoiceName> {
  readonly name: Name;
  readonly label: string;
  /** Value and what it is called. */
  readonly options: readonly (readonly [Preferences[Name], string])[];
}

function choice<Name extends ChoiceName>(
  name: Name,
  label: string,
  options: readonly (readonly [Preferences[Name], string])[],
): DisplayChoice<Name> {
  return { name, label, options };
}

/** What can be chosen in the display panel, in its order. */
export const CHOICES = [
  choice("text_size", "Text size", [
    ["normal", "Normal"],
    ["large", "Large"],
    ["larger", "Larger"],
    ["largest", "Largest"],
  ]),
  choice("font", "Letters", [
    ["atkinson", "Atkinson"],
    ["opendyslexic", "OpenDyslexic"],
    ["plain", "Plain"],
  ]),
  choice("spacing", "Spacing", [
    ["normal", "Normal"],
    ["wide", "Wide"],
  ]),
  choice("colours", "Colours", [
    ["system", "As on this device"],
    ["light", "Light"],
    ["dark", "Dark"],
    ["high-contrast", "High contrast"],
  ]),
  choice("overlay", "Tint", [
    ["none", "None"],
    ["cream", "Cream"],
    ["yellow", "Yellow"],
    ["green", "Green"],
    ["blue", "Blue"],
    ["rose", "Rose"],
  ]),
] as const;

/** What can be switched on and off. */
export const SWITCHES = [
  { name: "ruler", label: "Reading ruler" },
  { name: "read_aloud", label: "Read aloud button" },
  { name: "reduced_motion", label: "Less movement" },
] as const;

/** Puts the preferences on the page; the style sheets do the rest. */
export function showPreferences(page: HTMLElement, preferences: Preferences): void {
  const { colours, text_size, spacing, font, overlay, reduced_motion } = preferences;
  if (colours === "system") delete page.dataset.theme;
  else page.dataset.theme = colours;
  page.dataset.textSize = text_size;
  page.dataset.spacing = spacing;
  page.dataset.font = font;
  page.dataset.overlay = overlay;
  page.dataset.motion = reduced_motion ? "reduced" : "normal";
}
