import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import type { AgendaItem, AgendaTemplate } from '@/api/contract';
import { useCan } from '@/api/me';
import { useAddress, useParam } from '@/ui/address';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Refused } from '@/ui/Faces';
import { Buttons, Form, NumberField } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { Sheet } from '@/ui/Sheet';
import { State } from '@/ui/State';
import { toast } from '@/ui/toasts';
import { T, useWords } from '@/words/Words';
import { AgendaEditor } from './AgendaEditor';
import { wordsOf } from './agenda.model';
import css from './Pair.module.css';

/** What a programme offers its pairs to talk about, conversation by conversation. */
export function AgendaTemplatesPage(): ReactNode {
  const t = useWords();
  const can = useCan();
  const programme = useParam('programme');
  const [{ conversation }, setAddress] = useAddress<{ conversation?: string }>();
  const about = useAnswer('see_programme', { params: { programme } });
  const listed = useAnswer('list_agenda_templates', { params: { programme } });
  const further = Number(conversation) || null;
  const mayEdit = can('save_agenda_template');
  return (
    <Page
      title={t('agendas.title')}
      sub={t('agendas.sub')}
      width="narrow"
      trail={
        about.data && (
          <Link to={`/programmes/${programme}` as never} activeOptions={{ exact: true }}>
            {about.data.name}
          </Link>
        )
      }
    >
      <Ask query={listed}>
        {({ modality, items }) => (
          <div className={css.column}>
            <p className={css.meta}>
              {t('agendas.house', { modality: t(`modality.${modality}`) })}
            </p>
            {items.map((template) => (
              <Shown
                key={template.number}
                programme={programme}
                template={template}
                mayEdit={mayEdit}
              />
            ))}
            {further !== null && !items.some(({ number }) => number === further) && (
              <Further
                key={further}
                programme={programme}
                number={further}
                onDone={() => setAddress({ conversation: undefined })}
              />
            )}
            {mayEdit && (
              <Another onChoose={(number) => setAddress({ conversation: String(number) })} />
            )}
          </div>
        )}
      </Ask>
    </Page>
  );
}

interface ShownProps {
  programme: string;
  template: AgendaTemplate;
  mayEdit: boolean;
  /** It was asked for in order to be written. */
  begun?: () => void;
}

function Shown({ programme, template, mayEdit, begun }: ShownProps): ReactNode {
  const t = useWords();
  const [editing, setEditing] = useState(begun !== undefined);
  const stop = (): void => {
    setEditing(false);
    begun?.();
  };
  const save = useAct('save_agenda_template', {
    refresh: ['list_agenda_templates', 'see_agenda_template'],
    done: ({ from }) => {
      toast(<T id={from === 'programme' ? 'agendas.saved' : 'agendas.given'} />);
      stop();
    },
  });
  const { number, from, items } = template;
  const send = (points: AgendaItem[]): void =>
    save.mutate({
      params: { programme, number },
      body: { items: points },
      version: template.version,
    });
  return (
    <Sheet
      title={t('agenda.title', { number })}
      note={
        <State tone={from === 'programme' ? undefined : 'quiet'}>
          {t(from === 'programme' ? 'agendas.own' : 'agendas.ofHouse')}
        </State>
      }
      actions={
        mayEdit &&
        !editing && (
          <Button
            small
            aria-label={t('agendas.change', { number })}
            onClick={() => setEditing(true)}
          >
            <T id="agenda.edit" />
          </Button>
        )
      }
    >
      {editing ? (
        <AgendaEditor
          items={items}
          busy={save.isPending}
          note={t('agendas.readBy')}
          onSave={send}
          onCancel={stop}
        />
      ) : (
        <ol className={css.points}>
          {items.map((item, at) => (
            <li key={at}>{wordsOf(item, t)}</li>
          ))}
        </ol>
      )}
      {!editing && mayEdit && from === 'programme' && (
        <div className={css.deeds}>
          <Button small look="text" busy={save.isPending} onClick={() => send([])}>
            <T id="agendas.giveBack" />
          </Button>
        </div>
      )}
      <Refused problem={save.error} />
    </Sheet>
  );
}

/** A later conversation, which the programme has written nothing for yet. */
function Further({
  programme,
  number,
  onDone,
}: {
  programme: string;
  number: number;
  onDone: () => void;
}): ReactNode {
  const template = useAnswer('see_agenda_template', { params: { programme, number } });
  return (
    <Ask query={template}>
      {(template) => <Shown programme={programme} template={template} mayEdit begun={onDone} />}
    </Ask>
  );
}

function Another({ onChoose }: { onChoose: (number: number) => void }): ReactNode {
  const t = useWords();
  const [number, setNumber] = useState<number | null>(null);
  const whole = number !== null && Number.isInteger(number) && number >= 1 && number <= 50;
  return (
    <Sheet title={t('agendas.another')} note={t('agendas.anotherNote')}>
      <Form
        label={t('agendas.another')}
        onSubmit={() => {
          if (!whole) return;
          onChoose(number);
          setNumber(null);
        }}
      >
        <NumberField
          label={t('agendas.number')}
          min={7}
          max={50}
          value={number}
          onChange={setNumber}
        />
        <Buttons>
          <Button type="submit" disabled={!whole}>
            <T id="agendas.write" />
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}
