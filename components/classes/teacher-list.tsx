import type { ClassRoster } from "@/lib/features/classes/types";
import { RemoveMember } from "./remove-member";

/** Who teaches a class. */
export function TeacherList({ roster }: { readonly roster: ClassRoster }) {
  if (roster.staff.length === 0)
    return <p className="mb-4 text-ink-soft">Nobody teaches this class yet.</p>;
  return (
    <ul className="mb-4 flex flex-col gap-1">
      {roster.staff.map((teacher) => {
        const name = `${teacher.givenName} ${teacher.familyName}`;
        return (
          <li key={teacher.personId} className="flex items-center justify-between gap-2">
            {name}
            <RemoveMember
              kind="teacher"
              name={name}
              classId={roster.classId}
              personId={teacher.personId}
            />
          </li>
        );
      })}
    </ul>
  );
}
