import { MultiSelect, Select, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '@/words/Words';
import type { Option } from './Field';

interface ManyProps {
  label: string;
  hint?: string;
  values: string[];
  onChange: (values: string[]) => void;
  options: readonly (Option | string)[];
  placeholder?: string;
  /** Lets people say something the list does not know. */
  free?: boolean;
  max?: number;
}

const plain = (options: readonly (Option | string)[]): { value: string; label: string }[] =>
  options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option));

/** Several of many, by typing or by choosing. */
export function PickMany({
  label,
  hint,
  values,
  onChange,
  options,
  placeholder,
  free,
  max,
}: ManyProps): ReactNode {
  const t = useWords();
  const shared = {
    label,
    description: hint,
    value: values,
    onChange,
    placeholder: values.length === 0 ? placeholder : undefined,
    maxValues: max,
    clearable: false,
    comboboxProps: { shadow: 'md' },
    limit: 60,
  } as const;
  if (free) return <TagsInput {...shared} data={plain(options).map((option) => option.label)} />;
  return (
    <MultiSelect
      {...shared}
      data={plain(options)}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('pick.none')}
    />
  );
}

interface OneProps {
  label: string;
  hint?: string;
  value: string | null;
  onChange: (value: string | null) => void;
  options: readonly (Option | string)[];
  placeholder?: string;
  search?: string;
  onSearch?: (text: string) => void;
  unseenLabel?: boolean;
}

/** One of many, found by typing; with `onSearch` the options come from the server. */
export function PickOne({
  label,
  hint,
  value,
  onChange,
  options,
  placeholder,
  search,
  onSearch,
  unseenLabel,
}: OneProps): ReactNode {
  const t = useWords();
  return (
    <Select
      label={unseenLabel ? undefined : label}
      aria-label={unseenLabel ? label : undefined}
      description={hint}
      value={value}
      onChange={onChange}
      data={plain(options)}
      placeholder={placeholder}
      searchable
      allowDeselect={false}
      searchValue={search}
      onSearchChange={onSearch}
      filter={onSearch ? ({ options }) => options : undefined}
      limit={60}
      nothingFoundMessage={t('pick.none')}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
