import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '@/words/Words';

export interface Command {
  id: string;
  label: string;
  note?: string;
  icon?: ReactNode;
  act: () => void;
}

interface Props {
  commands: readonly Command[];
  query: string;
  onQuery: (text: string) => void;
}

export const openPalette = (): void => spotlight.open();

/** Ctrl K: everything a person can reach or do, by typing a few letters of it. */
export function Palette({ commands, query, onQuery }: Props): ReactNode {
  const t = useWords();
  const actions: SpotlightActionData[] = commands.map((command) => ({
    id: command.id,
    label: command.label,
    description: command.note,
    leftSection: command.icon,
    onClick: command.act,
  }));
  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={onQuery}
      nothingFound={t('palette.none')}
      highlightQuery
      limit={12}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      shortcut={['mod + K', '/']}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
      attributes={{ content: { 'aria-label': t('palette.title') } } as never}
    />
  );
}
