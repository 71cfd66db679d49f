import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import type { TearDownWords } from "./tear-down";

/** @param isVerified its results are here and sound. */
export function tearDownWords(
  { launched_at: launched }: Pick<WatchedGroup, "launched_at">,
  isVerified: boolean,
): TearDownWords {
  const going = "Being torn down …";
  if (launched === null)
    return {
      ...{ title: "Remove the group", going, loss: undefined },
      explains:
        "It was never launched. Its questions, login slips and passwords go; pupils lose nothing.",
    };
  if (isVerified)
    return {
      ...{ title: "Tear down", going, loss: undefined },
      explains:
        "The results are safe here. Program, database, login slips and exam content go from everywhere they were put.",
    };
  return {
    ...{ title: "Tear down", going },
    explains:
      "Its results are not collected and checked yet, so they would be lost. Collect them first.",
    loss: {
      title: "Every answer in this group will be lost",
      explains:
        "Nothing of it was collected and checked, and nothing can bring it back. If you are not certain, close this and collect first.",
      toDo: "lose its answers",
      act: "Lose the answers and tear down",
    },
  };
}
