"use client";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Select as AriaSelect,
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from "react-aria-components";
import { FieldParts } from "./field-parts";
import { CONTROL, FIELD } from "./field-style";
import { useFieldDefault, useFieldIssues } from "./form-values";

export interface SelectOption {
  readonly id: string;
  readonly label: string;
  /** The heading it stands under; options of one group follow each other. */
  readonly group?: string;
}

export interface SelectProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly name?: string;
  readonly description?: ReactNode;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly value?: string | null;
  readonly defaultValue?: string;
  readonly onChange?: (id: string | null) => void;
}

/** One of a list. For up to four choices a RadioGroup shows them all at once. */
export function Select({ label, options, description, optional, ...rest }: SelectProps) {
  const { defaultValue, value, onChange, ...others } = rest;
  const start = useFieldDefault(rest.name, defaultValue);
  const issues = useFieldIssues(rest.name);
  return (
    <AriaSelect
      {...others}
      {...(value !== undefined && { value })}
      {...(value === undefined && start !== undefined && { defaultValue: start })}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      {...(issues.length > 0 && { isInvalid: true })}
      className={FIELD}
    >
      <FieldParts
        issues={issues}
        label={label}
        description={description}
        optional={optional ?? false}
      >
        <Button
          className={`${CONTROL} flex h-11 cursor-pointer items-center justify-between gap-2 text-left`}
        >
          <SelectValue className="truncate data-placeholder:text-ink-soft" />
          <ChevronDown aria-hidden="true" size={18} className="shrink-0 text-ink-soft" />
        </Button>
      </FieldParts>
      <Popover className="min-w-(--trigger-width) overflow-auto rounded-control border border-line bg-surface p-1 shadow-raised">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

/** A long list ends in half a line, to show that it goes on. One with headings stands in columns, all of it in sight. */
function Options({ options }: Pick<SelectProps, "options">) {
  const groups = [...new Set(options.map(({ group }) => group))];
  if (groups[0] === undefined) {
    return (
      <ListBox items={options} className="max-h-85 overflow-auto outline-none">
        {(option) => <Option option={option} />}
      </ListBox>
    );
  }
  return (
    <ListBox className="columns-2 gap-2 outline-none sm:columns-3">
      {groups.map((group) => (
        <ListBoxSection key={group} id={`group ${group}`} className="mb-1 break-inside-avoid">
          <Header className="px-3 pt-2 pb-1 text-sm text-ink-soft">{group}</Header>
          {options
            .filter((option) => option.group === group)
            .map((option) => (
              <Option key={option.id} option={option} />
            ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Option({ option }: { readonly option: SelectOption }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="flex min-h-10 cursor-pointer items-center justify-between gap-3 rounded-control px-3 py-1.5 outline-none data-focused:bg-accent-soft data-selected:font-semibold"
    >
      {({ isSelected }) => (
        <>
          {option.label}
          {isSelected && <Check aria-hidden="true" size={18} />}
        </>
      )}
    </ListBoxItem>
  );
}
