"use client";
import type { ReactNode } from "react";
import { use } from "react";
import { TextField } from "@/components/ui/text-field";
import type { Question } from "@/lib/core/questions/question";
import type { LessonPicture } from "./lesson-pictures";
import { LessonPictures } from "./lesson-pictures-context";

type Image = Question["image"];

interface PictureFieldProps {
  readonly image: Image;
  /** Whether the question is answered on it. */
  readonly isNeeded: boolean;
  readonly onChange: (image: Image) => void;
}

/** The question's picture, chosen from those of its lesson, and what it shows in words. */
export function PictureField({ image, isNeeded, onChange }: PictureFieldProps) {
  const choices = withOwn(use(LessonPictures), image);
  if (choices.length === 0 && !isNeeded) return null;
  const fields = (
    <div className="flex flex-col gap-3 pb-3">
      <PictureChoices {...{ choices, image, isNeeded, onChange }} />
      {image !== undefined && (
        <TextField
          label="What it shows, for pupils who cannot see it"
          description="Without giving the answer away."
          maxLength={500}
          value={image.alt}
          onChange={(alt) => onChange({ ...image, alt })}
        />
      )}
    </div>
  );
  if (isNeeded) return fields;
  return (
    <details className="rounded-control bg-sunken px-4 py-2" open={image !== undefined}>
      <summary className="min-h-9 cursor-pointer content-center font-semibold">Picture</summary>
      {fields}
    </details>
  );
}

interface PictureChoicesProps extends PictureFieldProps {
  readonly choices: readonly LessonPicture[];
}

function PictureChoices({ choices, image, isNeeded, onChange }: PictureChoicesProps) {
  if (choices.length === 0) {
    return (
      <p>
        This kind of question is answered on a picture, and the lesson has none. Put the picture in
        the lesson’s file and upload it again.
      </p>
    );
  }
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">Picture from the lesson</legend>
      <div className="flex flex-wrap gap-2">
        {!isNeeded && (
          <Choice isChosen={image === undefined} onChoose={() => onChange(undefined)}>
            No picture
          </Choice>
        )}
        {choices.map(({ file, alt, where }) => (
          <Choice
            key={file}
            isChosen={image?.file === file}
            onChoose={() => onChange({ file, alt: image?.file === file ? image.alt : alt })}
          >
            {/* biome-ignore lint/performance/noImgElement: re-encoded and sized, and served by permission */}
            <img
              src={`/api/files/${file}`}
              alt={alt === "" ? where : `${where}: ${alt}`}
              loading="lazy"
              className="h-24 max-w-44 object-contain"
            />
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  onChoose(): void;
  readonly children: ReactNode;
}

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-2 rounded-control border-2 border-line bg-surface p-2 has-checked:border-accent has-focus-visible:outline-3 has-focus-visible:outline-focus">
      <input
        type="radio"
        name="picture"
        className="size-5 shrink-0 accent-accent"
        checked={isChosen}
        onChange={onChoose}
      />
      {children}
    </label>
  );
}

/** The lesson's pictures, and the one the question has already, wherever that came from. */
function withOwn(pictures: readonly LessonPicture[], image: Image): readonly LessonPicture[] {
  if (image === undefined || pictures.some(({ file }) => file === image.file)) return pictures;
  return [{ ...image, where: "The picture it has" }, ...pictures];
}
