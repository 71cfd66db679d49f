"use client";
import { Sparkles } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { callAction } from "@/lib/client/call-action";
import { startGenerationAction } from "@/lib/features/generations/actions";
import type { GeneratorChoice } from "@/lib/features/generations/types";

interface GenerateFormProps {
  readonly documentId: string;
  readonly types: readonly { readonly id: string; readonly label: string }[];
  readonly choice: GeneratorChoice;
}

interface Wishes {
  readonly generator: "offline" | "model";
  readonly count: number;
  /** Empty: whatever fits the lesson. */
  readonly types: readonly string[];
  readonly instructions: string;
}

const GENERATORS = [
  {
    id: "offline",
    label: "From the lesson's own words",
    description: "Works without the internet. Nothing leaves this school.",
  },
  {
    id: "model",
    label: "With the language model",
    description: "Writes more freely. The lesson's words are sent to the model.",
  },
] as const;

/** Asks for questions from a lesson; they then appear one by one on the review page. */
export function GenerateForm({ documentId, types, choice }: GenerateFormProps) {
  const router = useRouter();
  const [wishes, setWishes] = useState<Wishes>({
    generator: choice.model === undefined ? "offline" : "model",
    count: 10,
    types: [],
    instructions: "",
  });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const change = (changes: Partial<Wishes>) => setWishes((now) => ({ ...now, ...changes }));
  const start = async () => {
    setBusy(true);
    const result = await callAction(startGenerationAction, { documentId, ...wishes });
    if (result.ok) return router.push(`/teacher/lessons/${documentId}/questions` as Route);
    setBusy(false);
    setProblem(result.error.issues[0]?.message ?? result.error.message);
  };
  return (
    <div className="flex flex-col gap-5">
      {problem !== undefined && (
        <Notice tone="amber" role="alert">
          {problem}
        </Notice>
      )}
      <NumberField
        label="How many questions"
        minValue={1}
        maxValue={40}
        value={wishes.count}
        onChange={(count) => change({ count })}
      />
      {choice.model !== undefined ? (
        <RadioGroup
          label="How they are made"
          options={GENERATORS}
          value={wishes.generator}
          onChange={(id) => change({ generator: id === "model" ? "model" : "offline" })}
        />
      ) : (
        <p className="text-sm text-ink-soft">
          Made from the lesson's own words, so nothing leaves this school. {choice.whyNoModel}
        </p>
      )}
      <details className="rounded-control bg-sunken px-4 py-2">
        <summary className="min-h-9 cursor-pointer content-center font-semibold">
          Kinds of question, special wishes
        </summary>
        <div className="flex flex-col gap-4 pb-3">
          <TypeChoice
            types={types}
            chosen={wishes.types}
            onChange={(chosen) => change({ types: chosen })}
          />
          {wishes.generator === "model" && (
            <TextArea
              label="Wishes"
              optional
              description="For example: only about storage, nothing about history."
              rows={2}
              maxLength={1000}
              value={wishes.instructions}
              onChange={(instructions) => change({ instructions })}
            />
          )}
        </div>
      </details>
      <Button
        variant="primary"
        isPending={busy}
        icon={<Sparkles aria-hidden="true" size={18} />}
        onPress={start}
      >
        Make questions
      </Button>
    </div>
  );
}

interface TypeChoiceProps {
  readonly types: GenerateFormProps["types"];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function TypeChoice({ types, chosen, onChange }: TypeChoiceProps) {
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 font-semibold">
        Only these kinds <span className="font-normal text-ink-soft">(none ticked: all)</span>
      </legend>
      {types.map(({ id, label }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
