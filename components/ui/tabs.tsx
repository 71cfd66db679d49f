"use client";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

export interface TabPart {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly parts: readonly TabPart[];
  readonly defaultPart?: string;
  readonly onChange?: (id: string) => void;
}

/** Several views of one thing, one at a time. */
export function Tabs({ label, parts, defaultPart, onChange }: TabsProps) {
  return (
    <AriaTabs
      {...(defaultPart !== undefined && { defaultSelectedKey: defaultPart })}
      onSelectionChange={(key) => onChange?.(String(key))}
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {parts.map((part) => (
          <Tab
            key={part.id}
            id={part.id}
            className="-mb-px cursor-pointer border-b-3 border-transparent px-2 py-2.5 font-semibold whitespace-nowrap text-ink-soft hover:text-ink sm:px-4 data-selected:border-accent data-selected:text-ink"
          >
            {part.label}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part.id} id={part.id} className="pt-5">
          {part.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
