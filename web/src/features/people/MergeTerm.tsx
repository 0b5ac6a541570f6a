import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { Expertise } from '@/api/contract';
import { AskFirst } from '@/ui/AskFirst';
import { Refused } from '@/ui/Faces';
import { Buttons, Stack } from '@/ui/Field';
import { PickOne } from '@/ui/Picker';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import css from './People.module.css';

interface Props {
  term: Expertise;
  others: readonly Expertise[];
  onMerged: (into: string) => void;
}

/** Two words for one thing become one: everybody who has the first has the second from then on. */
export function MergeTerm({ term, others, onMerged }: Props): ReactNode {
  const t = useWords();
  const [into, setInto] = useState<string | null>(null);
  const merge = useAct('merge_expertise', {
    refresh: ['list_expertise', 'find_people', 'see_own_profile'],
    done: (kept) => {
      toast(<T id="term.merged" values={{ name: kept.name }} />);
      onMerged(kept.id);
    },
  });
  const other = others.find((one) => one.id === into);
  const names = { from: term.name, into: other?.name ?? '' };
  return (
    <section aria-label={t('term.merge')}>
      <Stack>
        <h3>{t('term.merge')}</h3>
        <p className={css.note}>{t('term.mergeNote')}</p>
        <PickOne
          label={t('term.into')}
          value={into}
          options={others.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setInto}
        />
        <Refused problem={merge.error} />
        {other && (
          <Buttons>
            <AskFirst
              title={<T id="term.mergeTitle" values={names} />}
              what={<T id="term.mergeWhat" values={names} />}
              yes={<T id="term.mergeYes" />}
              busy={merge.isPending}
              onYes={() =>
                merge.mutate({
                  params: { term: term.id },
                  version: term.version,
                  body: { into: other.id },
                })
              }
            >
              <T id="term.mergeDo" values={names} />
            </AskFirst>
          </Buttons>
        )}
      </Stack>
    </section>
  );
}
