import { demoSignIns } from "@/lib/core/demo-school/demo-school";
import { createDemoSchool } from "@/lib/features/school/mutations";
import { createDemoExam } from "./demo/demo-exam";
import { createDemoExamGroup } from "./demo/demo-exam-group";
import { createDemoTests } from "./demo/demo-tests";

/** One part of the demo school; each stands on those before it. */
interface DemoStep {
  /** What is said while it runs. */
  readonly says: string;
  readonly run: () => Promise<void>;
}

const STEPS: readonly DemoStep[] = [
  { says: "People and classes of the demo school …", run: createDemoSchool },
  {
    says: "Two lessons, their tests and what pupils answered …",
    run: () => createDemoTests(new Date()),
  },
  { says: "An exam that waits to be graded …", run: () => createDemoExam(new Date()) },
  { says: "An exam that comes next week …", run: () => createDemoExamGroup(new Date()) },
];

/** Makes the demo school and returns one way in for each role. */
export async function seedDemo(say: (line: string) => void) {
  for (const step of STEPS) {
    say(step.says);
    await step.run();
  }
  const { administrator, teacher, pupil } = demoSignIns();
  return [
    { role: "administrator", email: administrator.email, password: administrator.password },
    { role: "teacher", email: teacher.email, password: teacher.password },
    {
      role: "pupil",
      class: pupil.classCode,
      name: pupil.username,
      password: pupil.password,
    },
  ];
}
