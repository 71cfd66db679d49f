import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import type { Language } from "@/lib/core/questions/shared/code-text";
import { LANGUAGES } from "@/lib/core/questions/shared/code-text";

const NAMES: Readonly<Record<Language, string>> = {
  python: "Python",
  other: "Another language, or pseudocode",
};
const OPTIONS = LANGUAGES.map((id) => ({ id, label: NAMES[id] }));

interface LanguageSelectProps {
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** In which language a program is written. */
export function LanguageSelect({ value, onChange }: LanguageSelectProps): ReactNode {
  return (
    <Select
      label="Language"
      options={OPTIONS}
      value={value}
      onChange={(id) => {
        const language = LANGUAGES.find((one) => one === id);
        if (language !== undefined) onChange(language);
      }}
    />
  );
}
