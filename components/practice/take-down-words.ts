import type { TearDownWords } from "@/components/exams/tear-down";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";

/** What a practice's pupils did goes with it, so its name is asked for once it was open to them. */
export function takeDownWords({
  launched_at: launched,
}: Pick<WatchedGroup, "launched_at">): TearDownWords {
  const [title, going] = ["Take down", "Being taken down …"];
  if (launched === null)
    return {
      ...{ title, going, loss: undefined },
      explains: "It was never open to pupils. Its questions go; nobody loses anything.",
    };
  return {
    ...{ title, going },
    explains:
      "Its address closes, and pupils can no longer look at their past attempts. Nothing of it is kept.",
    loss: {
      title: "Every pupil’s past attempts will be gone",
      explains: "Nothing of a practice is collected, and nothing can bring it back.",
      toDo: "take it down",
      act: "Take it down",
    },
  };
}
