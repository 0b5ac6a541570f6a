import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { Expertise } from '@/api/contract';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Choices';
import { Drawer } from '@/ui/Drawer';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextField } from '@/ui/Field';
import { PickMany } from '@/ui/Picker';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { MergeTerm } from './MergeTerm';
import css from './People.module.css';

interface Props {
  term: Expertise;
  terms: readonly Expertise[];
  categories: readonly string[];
  onClose: () => void;
  /** Opens another term in place of this one. */
  onOpen: (term: string) => void;
}

/** One term: what it is called, what finds it, and whether it is another term's other name. */
export function TermDrawer({ term, terms, categories, onClose, onOpen }: Props): ReactNode {
  const t = useWords();
  const offered = useAnswer('find_people', { query: { expertise: term.name, limit: 1 } });
  return (
    <Drawer open onClose={onClose} title={term.name}>
      {offered.data && (
        <p className={css.note}>{t('term.offered', { count: offered.data.total })}</p>
      )}
      <EditTerm key={`${term.id}.${term.version}`} term={term} categories={categories} />
      <MergeTerm
        key={term.id}
        term={term}
        others={terms.filter((one) => one.id !== term.id)}
        onMerged={onOpen}
      />
    </Drawer>
  );
}

function EditTerm({
  term,
  categories,
}: {
  term: Expertise;
  categories: readonly string[];
}): ReactNode {
  const t = useWords();
  const [name, setName] = useState(term.name);
  const [category, setCategory] = useState(term.category);
  const [aliases, setAliases] = useState(term.aliases);
  const [keep, setKeep] = useState(true);
  const edit = useAct('edit_expertise', {
    refresh: ['list_expertise', 'find_people', 'see_own_profile'],
    done: () => toast(<T id="term.saved" />),
  });
  const wanted = name.trim();
  const renamed = wanted !== '' && wanted !== term.name;
  const found = renamed && keep ? [...new Set([...aliases, term.name])] : aliases;
  const same = !renamed && category === term.category && aliases.join() === term.aliases.join();
  return (
    <Form
      label={t('term.edit')}
      onSubmit={() =>
        wanted &&
        edit.mutate({
          params: { term: term.id },
          version: term.version,
          body: { name: wanted, category: category.trim(), aliases: found },
        })
      }
    >
      <TextField
        label={t('expertise.term')}
        value={name}
        maxLength={80}
        bad={edit.error?.field('name')}
        onChange={setName}
      />
      {renamed && (
        <Check checked={keep} onChange={setKeep}>
          {t('term.keepName', { name: term.name })}
        </Check>
      )}
      <TextField
        label={t('expertise.category')}
        value={category}
        maxLength={60}
        list="term-categories"
        bad={edit.error?.field('category')}
        onChange={setCategory}
      />
      <datalist id="term-categories">
        {categories.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <PickMany
        free
        label={t('expertise.aliases')}
        hint={t('expertise.aliasesHint')}
        values={aliases}
        options={[]}
        onChange={setAliases}
      />
      <Refused problem={edit.error} />
      <Buttons>
        <Button type="submit" look="primary" busy={edit.isPending} disabled={same || wanted === ''}>
          <T id="term.save" />
        </Button>
      </Buttons>
    </Form>
  );
}
