import { BookOpenCheck } from "lucide-react";
import { DoneCard } from "@/components/attempts/done-card";
import { TestCard } from "@/components/attempts/test-card";
import { TestSection } from "@/components/attempts/test-section";
import { EmptyState } from "@/components/ui/empty-state";
import { loadViewer } from "@/lib/features/accounts/loaders";
import { loadPupilDashboard } from "@/lib/features/attempts/loaders";

export const metadata = { title: "Your tests" };

export default async function PupilHome() {
  const [tests, viewer] = await Promise.all([loadPupilDashboard(), loadViewer()]);
  const { inProgress, open, upcoming, done } = tests;
  const toDo = inProgress.length + open.length;
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Hello, {viewer.givenName}</h1>
      <p className="mt-1 text-ink-soft">{lead(toDo, done.length)}</p>
      <div className="mt-8 flex flex-col gap-9">
        <TestSection title="Carry on">
          {inProgress.map((test) => (
            <TestCard key={test.assignmentId} test={test} state="in-progress" />
          ))}
        </TestSection>
        <TestSection title="To do">
          {open.map((test) => (
            <TestCard key={test.assignmentId} test={test} state="to-do" />
          ))}
        </TestSection>
        {toDo === 0 && (
          <EmptyState
            icon={<BookOpenCheck size={40} strokeWidth={1.5} />}
            title="Nothing to do now"
          >
            When your teacher sets a test, it appears here.
          </EmptyState>
        )}
        <TestSection title="Coming up">
          {upcoming.map((test) => (
            <TestCard key={test.assignmentId} test={test} state="upcoming" />
          ))}
        </TestSection>
        <TestSection title="Done">
          {done.map((test) => (
            <DoneCard key={test.assignmentId} test={test} />
          ))}
        </TestSection>
      </div>
    </>
  );
}

function lead(toDo: number, done: number): string {
  if (toDo === 1) return "You have one test to do.";
  if (toDo > 1) return `You have ${toDo} tests to do. Take them one at a time.`;
  return done > 0
    ? "You have done all your tests. Well done!"
    : "Welcome. Your tests will be on this page.";
}
