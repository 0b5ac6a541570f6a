import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, TextArea } from '@/ui/Field';
import { Fold } from '@/ui/Fold';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { Changes } from './Changes';
import { Preview } from './Preview';
import { Questions } from './Questions';
import { Standing } from './Standing';
import { blankQuestion, paragraphs, parts, type Norms, type NormsDraft } from './norms.model';
import css from './Norms.module.css';

/** What holds in a programme, as its coordinators write it, and who has accepted it. */
export function NormsPage(): ReactNode {
  const t = useWords();
  const programme = useParam('programme');
  const about = useAnswer('see_programme', { params: { programme } });
  const draft = useAnswer('see_norms_draft', { params: { programme } });
  return (
    <Page
      title={t('norms.write')}
      sub={t('norms.writeSub')}
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
    >
      <Ask query={draft}>
        {(draft) => (
          <Editor key={draft.version} programme={programme} draft={draft}>
            <Standing programme={programme} />
          </Editor>
        )}
      </Ask>
    </Page>
  );
}

interface EditorProps {
  programme: string;
  draft: NormsDraft;
  /** What stands below the text: who has accepted it. */
  children: ReactNode;
}

function Editor({ programme, draft, children }: EditorProps): ReactNode {
  const t = useWords();
  const [norms, setNorms] = useState<Norms>(draft.norms);
  const questions = norms.questions ?? [];
  const save = useAct('save_norms_draft', {
    refresh: ['see_norms_draft'],
    done: () => toast(<T id="norms.saved" />),
  });
  const put = useAct('put_norms_in_force', {
    refresh: ['see_norms_draft', 'list_onboarding', 'list_norms_versions'],
    done: (out) => toast(t('norms.inForce', { number: out.number, people: out.people_asked })),
  });
  const edited = JSON.stringify(norms) !== JSON.stringify(draft.norms);
  const inForce = !!draft.in_force && !draft.changes;
  const edit = { params: { programme }, version: draft.version };
  return (
    <div className={css.layout}>
      <div className={css.stack}>
        <Sheet>
          <Form onSubmit={() => save.mutate({ ...edit, body: { norms } })}>
            {parts.map((part) => (
              <Fold
                key={part}
                title={t(`norms.${part}`)}
                note={t('norms.length', { count: paragraphs(norms[part]).length })}
                open={part === 'expectations' || !!save.error?.field(`norms.${part}`) || undefined}
              >
                <TextArea
                  label={t(`norms.${part}`)}
                  unseenLabel
                  hint={t('norms.paragraphs')}
                  rows={9}
                  voice
                  maxLength={4000}
                  value={norms[part]}
                  bad={save.error?.field(`norms.${part}`)}
                  onChange={(text) => setNorms((before) => ({ ...before, [part]: text }))}
                />
              </Fold>
            ))}
            <Fold
              title={t('norms.check')}
              note={t('norms.questions', { count: questions.length })}
              open={save.error?.details.fields?.some((one) => one.path.includes('questions'))}
            >
              <Questions
                questions={questions}
                problem={save.error}
                onChange={(questions) => setNorms((before) => ({ ...before, questions }))}
                onAdd={() =>
                  setNorms((before) => ({ ...before, questions: [...questions, blankQuestion()] }))
                }
              />
            </Fold>
            <Refused problem={save.error ?? put.error} />
            <Buttons>
              <Button type="submit" busy={save.isPending} disabled={!edited}>
                <T id="norms.save" />
              </Button>
              <Button
                look="primary"
                busy={put.isPending}
                disabled={edited || inForce}
                onClick={() => put.mutate(edit)}
              >
                <T id="norms.put" />
              </Button>
            </Buttons>
            <p className={css.meta}>
              {t(edited ? 'norms.saveFirst' : inForce ? 'norms.isInForce' : 'norms.putNote')}
            </p>
          </Form>
        </Sheet>
        {draft.changes && !edited && (
          <Changes
            changes={draft.changes}
            title={t('norms.would', { number: draft.changes.since })}
          />
        )}
        {children}
      </div>
      <Preview norms={norms} />
    </div>
  );
}
