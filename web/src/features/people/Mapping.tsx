import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { RosterImport } from '@/api/contract';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Refused } from '@/ui/Faces';
import { Check } from '@/ui/Choices';
import { Buttons, SelectField } from '@/ui/Field';
import { Sheet } from '@/ui/Sheet';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { LevelOrder } from './LevelOrder';
import { assign, missing, needsOrder, ordered } from './mapping.model';
import css from './Roster.module.css';

interface Props {
  roster: RosterImport;
  onDone: () => void;
  onCancel?: () => void;
}

/** What each column of the file means. Guessed where the names say it, remembered for the next file. */
export function Mapping({ roster, onDone, onCancel }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [chosen, setChosen] = useState(() =>
    Object.fromEntries(roster.columns.map((column) => [column.source, column.field ?? ''])),
  );
  const [fullFeed, setFullFeed] = useState(roster.full_feed);
  const save = useAct('map_roster', {
    refresh: ['see_roster_import', 'list_roster_changes', 'list_roster_imports'],
    done: onDone,
  });
  const [grades, setGrades] = useState('');
  const levels = roster.columns.find((column) => chosen[column.source] === 'level');
  const lacking = missing(roster.fields, chosen);
  const fieldName = (field: string): string =>
    t.orElse(`roster.field.${field}`, 'roster.field.other', { field });
  return (
    <Sheet title={t('mapping.title')} note={t('mapping.note')} bare>
      <DataTable
        label={t('mapping.title')}
        rows={roster.columns}
        rowKey={(column) => column.source}
        columns={[
          {
            name: 'source',
            label: t('mapping.column'),
            cell: (column) => <strong>{column.source}</strong>,
            width: '28%',
          },
          {
            name: 'sample',
            label: t('mapping.sample'),
            cell: (column) => (
              <span className={css.sample}>
                {column.sample.filter(Boolean).slice(0, 3).join(' · ')}
              </span>
            ),
          },
          {
            name: 'field',
            label: t('mapping.meaning'),
            width: '34%',
            cell: (column) => (
              <SelectField
                label={t('mapping.meaningOf', { column: column.source })}
                unseenLabel
                value={chosen[column.source] ?? ''}
                options={[
                  { value: '', label: t('mapping.ignore') },
                  ...roster.fields.map((field) => ({
                    value: field.field,
                    label: field.required
                      ? t('mapping.required', { field: fieldName(field.field) })
                      : fieldName(field.field),
                  })),
                ]}
                onChange={(field) => setChosen(assign(chosen, column.source, field))}
              />
            ),
          },
        ]}
      />
      {levels && needsOrder(levels.sample) && (
        <div className={css.actions}>
          <LevelOrder column={levels} text={grades} onChange={setGrades} />
        </div>
      )}
      <div className={css.actions}>
        <Check checked={fullFeed} onChange={setFullFeed} hint={t('mapping.fullHint')}>
          {t('mapping.full')}
        </Check>
      </div>
      <div className={css.actions}>
        <Buttons>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={lacking.length > 0}
            onClick={() =>
              save.mutate({
                params: { import: roster.id },
                version: roster.version,
                body: {
                  columns: roster.columns.map(({ source }) => ({
                    source,
                    field: chosen[source] || null,
                  })),
                  full_feed: fullFeed,
                  // Left out, the order said for the last such file stays.
                  vocabulary:
                    ordered(grades).length > 0
                      ? { levels_junior_first: ordered(grades) }
                      : undefined,
                },
              })
            }
          >
            <T id="mapping.do" />
          </Button>
          {onCancel && (
            <Button onClick={onCancel}>
              <T id="do.cancel" />
            </Button>
          )}
        </Buttons>
        {lacking.length > 0 && (
          <span className={css.note}>
            {t('mapping.missing', {
              fields: tell.list(lacking.map(fieldName)),
              count: lacking.length,
            })}
          </span>
        )}
        <Refused problem={save.error} />
      </div>
    </Sheet>
  );
}
