import { useId, useState, type ReactNode } from 'react';
import { Problem } from '@/api/problem';
import type { ArtefactList } from '@/api/contract';
import { VaultRefused } from '@/confidential/VaultTrouble';
import { Button } from '@/ui/Button';
import { Choice } from '@/ui/Choices';
import { Buttons, Form, TextField } from '@/ui/Field';
import { T, useWords } from '@/words/Words';
import css from './Artefacts.module.css';
import { leadsToTheWeb, type Shown } from './artefacts.model';
import { isTaken } from './kind.model';
import { inWords } from './size';
import type { Shelf } from './useArtefacts';

interface Props {
  list: ArtefactList;
  shelf: Shelf;
  /** What gets its next version; something new without. */
  next?: Shown;
  onDone: () => void;
}

/** Takes a file or a link and shows it to the other. */
export function ArtefactForm({ list, shelf, next, onDone }: Props): ReactNode {
  const t = useWords();
  const latest = next?.versions[0];
  const [what, setWhat] = useState<'file' | 'link'>(latest?.link ? 'link' : 'file');
  const [title, setTitle] = useState(latest?.title ?? '');
  const [note, setNote] = useState('');
  const [link, setLink] = useState(latest?.link ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const amiss = file && whatIsAmiss(file, list);
  const whole = what === 'link' ? leadsToTheWeb(link.trim()) : file !== null && !amiss;
  const ready = title.trim() !== '' && whole;

  const save = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    setFault(null);
    try {
      const draft = { title: title.trim(), note: note.trim(), link: link.trim() };
      await shelf.keep({ ...draft, file: what === 'file' ? file : null }, next);
      onDone();
    } catch (problem) {
      setFault(problem);
      setBusy(false);
    }
  };

  return (
    <Form label={t(next ? 'artefacts.next' : 'artefacts.add')} onSubmit={() => void save()}>
      <TextField
        label={t('artefacts.title')}
        value={title}
        maxLength={120}
        bad={fault instanceof Problem && fault.field('title')}
        onChange={setTitle}
      />
      <Choice
        label={t('artefacts.what')}
        value={what}
        onChange={setWhat}
        options={[
          { value: 'file', label: t('artefacts.file') },
          { value: 'link', label: t('artefacts.link') },
        ]}
      />
      {what === 'file' ? (
        <FileField
          list={list}
          bad={amiss && t(`artefacts.amiss.${amiss}`, { most: inWords(list.file_bytes_max) })}
          onChange={(chosen) => {
            setFile(chosen);
            if (chosen && !title) setTitle(chosen.name.replace(/\.[^.]*$/, '').slice(0, 120));
          }}
        />
      ) : (
        <TextField
          type="url"
          label={t('artefacts.address')}
          hint={t('artefacts.addressHint')}
          value={link}
          maxLength={2000}
          bad={fault instanceof Problem && fault.field('link')}
          onChange={setLink}
        />
      )}
      <TextField label={t('artefacts.note')} value={note} maxLength={500} onChange={setNote} />
      <VaultRefused fault={fault} />
      <Buttons>
        <Button type="submit" look="primary" busy={busy} disabled={!ready}>
          <T id="artefacts.show" />
        </Button>
        <Button onClick={onDone}>
          <T id="do.cancel" />
        </Button>
      </Buttons>
    </Form>
  );
}

function whatIsAmiss(file: File, list: ArtefactList): 'kind' | 'size' | 'empty' | 'room' | null {
  if (!isTaken(file.name, list.endings)) return 'kind';
  if (file.size === 0) return 'empty';
  // Sealing adds up to an eighth.
  if (file.size > list.file_bytes_max * 0.88) return 'size';
  return list.bytes_kept + file.size > list.bytes_max ? 'room' : null;
}

function FileField({
  list,
  bad,
  onChange,
}: {
  list: ArtefactList;
  bad: string | null;
  onChange: (file: File | null) => void;
}): ReactNode {
  const t = useWords();
  const id = useId();
  return (
    <div className={css.file}>
      <label htmlFor={id}>{t('artefacts.choose')}</label>
      <input
        id={id}
        type="file"
        accept={list.endings.map((ending) => `.${ending}`).join()}
        aria-describedby={`${id}-hint`}
        aria-invalid={bad ? true : undefined}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
      <p id={`${id}-hint`} className={css.meta}>
        {t('artefacts.taken', {
          most: inWords(list.file_bytes_max * 0.88),
          endings: list.endings.join(', '),
        })}
      </p>
      {bad && (
        <p className={css.bad} role="alert">
          {bad}
        </p>
      )}
    </div>
  );
}
