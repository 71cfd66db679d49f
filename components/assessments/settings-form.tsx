"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FeedbackTiming, Settings } from "@/lib/features/assessments/schema";
import { FEEDBACK_TIMINGS } from "@/lib/features/assessments/schema";

interface SettingsFormProps {
  readonly settings: Settings;
  /** About how long the questions take together, in minutes. */
  readonly aboutMinutes: number;
  readonly onChange: (settings: Settings) => void;
}

export const FEEDBACK_LABELS: Readonly<Record<FeedbackTiming, string>> = {
  ON_HAND_IN: "As soon as they hand in",
  WHEN_RELEASED: "When I release it",
  NEVER: "Not at all",
};

/** How a test runs. Every change is saved by the page. */
export function SettingsForm({ settings, aboutMinutes, onChange }: SettingsFormProps) {
  const change = (changes: Partial<Settings>) => onChange({ ...settings, ...changes });
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label="Name"
        maxLength={200}
        value={settings.title}
        onChange={(title) => change({ title })}
      />
      <TimeLimit settings={settings} aboutMinutes={aboutMinutes} onChange={change} />
      <RadioGroup
        label="Pupils read their feedback"
        value={settings.feedbackTiming}
        onChange={(value) => {
          const feedbackTiming = FEEDBACK_TIMINGS.find((timing) => timing === value);
          if (feedbackTiming !== undefined) change({ feedbackTiming });
        }}
        options={FEEDBACK_TIMINGS.map((id) => ({ id, label: FEEDBACK_LABELS[id] }))}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1.5 font-semibold">For each pupil</legend>
        <Checkbox
          isSelected={settings.shuffleQuestions}
          onChange={(shuffleQuestions) => change({ shuffleQuestions })}
        >
          Questions in an order of their own
        </Checkbox>
        <Checkbox
          isSelected={settings.shuffleOptions}
          onChange={(shuffleOptions) => change({ shuffleOptions })}
        >
          Options in an order of their own
        </Checkbox>
        <Checkbox isSelected={settings.allowBack} onChange={(allowBack) => change({ allowBack })}>
          Can go back and change answers
        </Checkbox>
      </fieldset>
      <TextArea
        label="What pupils read first"
        optional
        rows={2}
        maxLength={2000}
        value={settings.introduction}
        onChange={(introduction) => change({ introduction })}
      />
    </div>
  );
}

interface TimeLimitProps {
  readonly settings: Settings;
  readonly aboutMinutes: number;
  readonly onChange: (changes: Partial<Settings>) => void;
}

function TimeLimit({ settings, aboutMinutes, onChange }: TimeLimitProps) {
  const { timeLimitMinutes } = settings;
  return (
    <div className="flex flex-col gap-2">
      <Switch
        isSelected={timeLimitMinutes !== null}
        onChange={(limited) => onChange({ timeLimitMinutes: limited ? aboutMinutes : null })}
      >
        Time limit
      </Switch>
      {timeLimitMinutes === null ? (
        <p className="text-sm text-ink-soft">
          No limit. The questions take about {aboutMinutes} minutes.
        </p>
      ) : (
        <NumberField
          label="Minutes"
          description={`The questions take about ${aboutMinutes} minutes.`}
          minValue={1}
          maxValue={300}
          value={timeLimitMinutes}
          onChange={(minutes) => onChange({ timeLimitMinutes: minutes })}
        />
      )}
    </div>
  );
}
