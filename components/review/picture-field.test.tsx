import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import type { Question } from "@/lib/core/questions/question";
import type { LessonBlock } from "@/lib/features/documents/types";
import type { LessonPicture } from "./lesson-pictures";
import { picturesOf } from "./lesson-pictures";
import { LessonPictures } from "./lesson-pictures-context";
import { PictureField } from "./picture-field";

afterEach(cleanup);

const CELL: LessonPicture = { file: "f1", alt: "A cell", where: "Slide 2, picture 1" };
const MAP: LessonPicture = { file: "f2", alt: "", where: "Slide 3, picture 1" };

interface FormProps {
  readonly start?: Question["image"];
  readonly isNeeded: boolean;
  readonly onChoose: (image: Question["image"]) => void;
}

function Form({ start, isNeeded, onChoose }: FormProps) {
  const [image, setImage] = useState(start);
  const change = (next: Question["image"]) => {
    setImage(next);
    onChoose(next);
  };
  return <PictureField image={image} isNeeded={isNeeded} onChange={change} />;
}

function show(pictures: readonly LessonPicture[], props: Omit<FormProps, "onChoose">) {
  const chosen: Question["image"][] = [];
  const { container } = render(
    <LessonPictures value={pictures}>
      <Form {...props} onChoose={(image) => chosen.push(image)} />
    </LessonPictures>,
  );
  return { user: userEvent.setup(), container, last: () => chosen.at(-1) };
}

it("takes a picture of the lesson with its description, which can be written anew", async () => {
  const { user, last } = show([CELL, MAP], { isNeeded: true });
  expect(screen.queryByRole("radio", { name: "No picture" })).toBeNull();
  await user.click(screen.getByRole("radio", { name: "Slide 2, picture 1: A cell" }));
  expect(last()).toEqual({ file: "f1", alt: "A cell" });
  await user.type(screen.getByRole("textbox"), " with five parts");
  expect(last()).toEqual({ file: "f1", alt: "A cell with five parts" });
  await user.click(screen.getByRole("radio", { name: "Slide 3, picture 1" }));
  expect(last()).toEqual({ file: "f2", alt: "" });
});

it("lets other questions go without, and keeps a picture that came from elsewhere", async () => {
  const { user, last } = show([CELL], { isNeeded: false, start: { file: "f9", alt: "A star" } });
  expect(screen.getAllByRole("radio")).toHaveLength(3);
  await user.click(screen.getByRole("radio", { name: "No picture" }));
  expect(last()).toBeUndefined();
});

it("says what to do where the lesson has no pictures, and nothing where none is needed", () => {
  show([], { isNeeded: true });
  expect(screen.getByText(/upload it again/)).toBeDefined();
  cleanup();
  expect(show([], { isNeeded: false }).container.innerHTML).toBe("");
});

it("offers each picture once, though it stands on several slides", () => {
  const block = (address: string, pictureFile: string | undefined): LessonBlock => ({
    address,
    kind: "image",
    text: "A cell",
    pictureFile,
    pictureUrl: undefined,
  });
  const blocks = [block("Slide 2", "f1"), block("Slide 4", "f1"), block("Slide 5", undefined)];
  expect(picturesOf(blocks)).toEqual([{ file: "f1", alt: "A cell", where: "Slide 2" }]);
});
