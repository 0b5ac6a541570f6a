import { IconFile, IconLink } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '@/api/ask';
import type { ArtefactList, Pair } from '@/api/contract';
import { VaultRefused } from '@/confidential/VaultTrouble';
import { Button } from '@/ui/Button';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { ArtefactForm } from './ArtefactForm';
import css from './Artefacts.module.css';
import type { Shown, ShownVersion } from './artefacts.model';
import { inWords } from './size';
import type { Shelf } from './useArtefacts';

interface Props {
  shown: Shown;
  pair: Pair;
  list: ArtefactList;
  shelf: Shelf;
}

/** One thing with its versions, the latest in front. */
export function ArtefactItem({ shown, pair, list, shelf }: Props): ReactNode {
  const t = useWords();
  const [writing, setWriting] = useState(false);
  const [sure, setSure] = useState(false);
  const remove = useAct('remove_artefact', { refresh: ['list_artefacts'] });
  const [latest, ...earlier] = shown.versions;
  if (!latest) return null;
  if (writing)
    return <ArtefactForm list={list} shelf={shelf} next={shown} onDone={() => setWriting(false)} />;
  return (
    <>
      <Line version={latest} pair={pair} shelf={shelf} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('artefacts.earlier', { count: earlier.length })}</summary>
          <ul className={css.earlier}>
            {earlier.map((version) => (
              <li key={version.version}>
                <Line version={version} pair={pair} shelf={shelf} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <VaultRefused fault={remove.error} />
      {sure && <p>{t('artefacts.sure', { count: shown.versions.length })}</p>}
      <div className={css.deeds}>
        {pair.card.state === 'active' && !latest.fault && !sure && (
          <Button small look="text" onClick={() => setWriting(true)}>
            <T id="artefacts.next" />
          </Button>
        )}
        {shown.mine && (
          <Button
            small
            look="text"
            busy={remove.isPending}
            onClick={() =>
              sure ? remove.mutate({ params: { artefact: shown.id } }) : setSure(true)
            }
          >
            <T id={sure ? 'artefacts.removeNow' : 'artefacts.remove'} />
          </Button>
        )}
        {sure && (
          <Button small look="text" onClick={() => setSure(false)}>
            <T id="do.cancel" />
          </Button>
        )}
      </div>
    </>
  );
}

function Line({
  version,
  pair,
  shelf,
}: {
  version: ShownVersion;
  pair: Pair;
  shelf: Shelf;
}): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const { file, link } = version;
  const save = async (): Promise<void> => {
    if (!file) return;
    setBusy(true);
    await shelf.save(file).then(() => setFault(null), setFault);
    setBusy(false);
  };
  if (version.fault) return <VaultRefused fault={version.fault} />;
  return (
    <div className={css.line}>
      {link ? (
        <IconLink size={18} stroke={1.6} aria-hidden="true" />
      ) : (
        <IconFile size={18} stroke={1.6} aria-hidden="true" />
      )}
      <div className={css.said}>
        <p className={css.name}>
          {link ? (
            <a href={link} target="_blank" rel="noreferrer noopener">
              {version.title}
            </a>
          ) : (
            version.title
          )}
        </p>
        {version.note && <p>{version.note}</p>}
        <p className={css.meta}>
          {t('artefacts.by', {
            version: version.version,
            who: version.mine ? t('questions.you') : pair.card.partner.name,
            when: tell.date(version.added),
          })}
          {link && ` · ${new URL(link).host}`}
          {file && ` · ${file.name} · ${inWords(file.bytes)}`}
        </p>
        <VaultRefused fault={fault} />
      </div>
      {file && (
        <Button small busy={busy} onClick={() => void save()}>
          <T id="artefacts.save" />
          <span className="unseen"> {version.title}</span>
        </Button>
      )}
    </div>
  );
}
