"use client";
import { CONTROL } from "@/components/ui/field-style";
import type { WallGroup } from "@/lib/features/exams/wall/types";
import type { WallFilter } from "./wall-filter";
import { groupsByExam } from "./wall-filter";
import { everyGroupInWords } from "./wall-words";

interface FilterBarProps {
  readonly groups: readonly WallGroup[];
  readonly filter: WallFilter;
  readonly onChange: (filter: WallFilter) => void;
}

/** Which exam or group is looked at, and whom one looks for. */
export function FilterBar({ groups, filter, onChange }: FilterBarProps) {
  return (
    <search className="flex flex-wrap gap-2 sm:flex-nowrap">
      <select
        aria-label="Groups shown"
        value={filter.place}
        onChange={({ target }) => onChange({ ...filter, place: target.value })}
        className={`${CONTROL} h-9 sm:w-52`}
      >
        <option value="">{everyGroupInWords(groups.length)}</option>
        {groupsByExam(groups).map((exam) => (
          <ExamOptions key={exam[0]?.group.exam} groups={exam} />
        ))}
      </select>
      <input
        type="search"
        aria-label="Find a pupil"
        placeholder="Find a pupil"
        value={filter.name}
        onChange={({ target }) => onChange({ ...filter, name: target.value })}
        className={`${CONTROL} h-9 sm:w-40`}
      />
    </search>
  );
}

function ExamOptions({ groups }: { readonly groups: readonly WallGroup[] }) {
  const [first] = groups;
  if (first === undefined) return null;
  const { exam, subject } = first.group;
  return (
    <optgroup label={subject}>
      {groups.length > 1 && (
        <option value={exam}>
          {subject}: all {groups.length}
        </option>
      )}
      {groups.map(({ group }) => (
        <option key={group.delivery_id} value={group.delivery_id}>
          {group.exam_id}
        </option>
      ))}
    </optgroup>
  );
}
