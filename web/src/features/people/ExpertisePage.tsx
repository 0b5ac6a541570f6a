import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useCan } from '@/api/me';
import { useAddress } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons, Form, Row, TextField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { PickMany } from '@/ui/Picker';
import { Sheet } from '@/ui/Sheet';
import { Chips } from '@/ui/State';
import { T, useWords } from '@/words/Words';
import { TermDrawer } from './TermDrawer';
import css from './People.module.css';

/** The words people may want and offer, so that "GenAI" and "LLM" mean one thing. */
export function ExpertisePage(): ReactNode {
  const t = useWords();
  const can = useCan();
  const [address, setAddress] = useAddress<{ q?: string; term?: string }>();
  const [name, setName] = useState('');
  const [category, setCategory] = useState('');
  const [aliases, setAliases] = useState<string[]>([]);
  const listed = useAnswer('list_expertise');
  const define = useAct('define_expertise', {
    refresh: ['list_expertise'],
    done: () => {
      setName('');
      setAliases([]);
    },
  });
  const all = listed.data?.items ?? [];
  const open = all.find((term) => term.id === address.term);
  const show = (term: string): void => setAddress({ term }, false);
  const wanted = (address.q ?? '').toLocaleLowerCase();
  return (
    <Page title={t('nav.expertise')} sub={t('expertise.sub')} width="middle">
      <Sheet title={t('expertise.add')}>
        <Form
          onSubmit={() =>
            name.trim() &&
            define.mutate({ body: { name: name.trim(), aliases, category: category.trim() } })
          }
        >
          <Row>
            <TextField
              label={t('expertise.term')}
              value={name}
              maxLength={80}
              bad={define.error?.field('name')}
              onChange={setName}
            />
            <TextField
              label={t('expertise.category')}
              value={category}
              maxLength={60}
              bad={define.error?.field('category')}
              onChange={setCategory}
            />
          </Row>
          <PickMany
            free
            label={t('expertise.aliases')}
            hint={t('expertise.aliasesHint')}
            values={aliases}
            options={[]}
            onChange={setAliases}
          />
          <Refused problem={define.error} />
          <Buttons>
            <Button type="submit" look="primary" busy={define.isPending} disabled={!name.trim()}>
              <T id="expertise.do" />
            </Button>
          </Buttons>
        </Form>
      </Sheet>
      <TextField
        label={t('expertise.search')}
        type="search"
        value={address.q ?? ''}
        onChange={(q) => setAddress({ q })}
      />
      <Sheet bare>
        <Ask
          query={listed}
          empty={(page) =>
            page.items.length === 0 ? (
              <Empty title={t('expertise.empty')}>{t('expertise.emptyText')}</Empty>
            ) : undefined
          }
        >
          {(page) => (
            <DataTable
              label={t('nav.expertise')}
              rows={page.items.filter((term) =>
                [term.name, ...term.aliases].some((word) =>
                  word.toLocaleLowerCase().includes(wanted),
                ),
              )}
              rowKey={(term) => term.id}
              onOpen={can('edit_expertise') ? (term) => show(term.id) : undefined}
              columns={[
                {
                  name: 'name',
                  label: t('expertise.term'),
                  cell: (term) =>
                    can('edit_expertise') ? (
                      <button
                        type="button"
                        className={css.term}
                        aria-haspopup="dialog"
                        onClick={() => show(term.id)}
                      >
                        {term.name}
                      </button>
                    ) : (
                      <strong>{term.name}</strong>
                    ),
                },
                {
                  name: 'aliases',
                  label: t('expertise.aliases'),
                  cell: (term) => <Chips items={term.aliases} />,
                },
                { name: 'category', label: t('expertise.category'), cell: (term) => term.category },
              ]}
            />
          )}
        </Ask>
      </Sheet>
      {open && (
        <TermDrawer
          term={open}
          terms={all}
          categories={[...new Set(all.map((term) => term.category).filter(Boolean))]}
          onClose={() => setAddress({ term: undefined })}
          onOpen={show}
        />
      )}
    </Page>
  );
}
