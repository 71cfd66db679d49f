"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";

interface WordsFieldProps {
  readonly label: string;
  readonly description: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}

/** A few words separated by commas. What is typed stays as it is typed. */
export function WordsField({ label, description, words, onChange }: WordsFieldProps): ReactNode {
  const [text, setText] = useState(words.join(", "));
  return (
    <TextField
      label={label}
      optional
      description={description}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(
          typed
            .split(",")
            .map((word) => word.trim())
            .filter((word) => word !== ""),
        );
      }}
    />
  );
}
