import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/ask';
import type { EntryProof } from '@/api/contract';
import { Ask } from '@/ui/Ask';
import { Button } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { download } from '@/ui/download';
import { Facts } from '@/ui/State';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import { isIncluded } from './inclusion.model';
import css from './Record.module.css';

interface Props {
  seq: number;
  onClose: () => void;
}

/** One entry as it was recorded, and the proof, checked in this browser, that the record holds it. */
export function EntryDrawer({ seq, onClose }: Props): ReactNode {
  const tell = useTell();
  const proof = useAnswer('prove_entry', { params: { seq } });
  return (
    <Drawer
      open
      onClose={onClose}
      title={<T id="record.entry" values={{ seq: tell.number(seq) }} />}
    >
      <Ask query={proof}>{(proof) => <Proven proof={proof} />}</Ask>
    </Drawer>
  );
}

function Proven({ proof }: { proof: EntryProof }): ReactNode {
  const t = useWords();
  const tell = useTell();
  const [included, setIncluded] = useState<boolean | null>(null);
  useEffect(() => {
    let wanted = true;
    void isIncluded(proof).then((is) => wanted && setIncluded(is));
    return () => {
      wanted = false;
    };
  }, [proof]);
  return (
    <div className={css.stack}>
      <p className={included === false ? css.broken : css.good} aria-live="polite">
        {included && <IconRosetteDiscountCheck size={20} stroke={1.6} />}
        {included === null
          ? t('face.loading')
          : t(included ? 'record.included' : 'record.notIncluded', {
              size: tell.number(proof.size),
            })}
      </p>
      <Facts
        items={[
          [t('record.size'), tell.number(proof.size)],
          [
            t('record.root'),
            <code key="root" className={css.root}>
              {proof.root}
            </code>,
          ],
        ]}
      />
      <h3>{t('record.asWritten')}</h3>
      <code className={css.written}>{proof.text}</code>
      <h3>{t('record.path', { count: proof.path.length })}</h3>
      <ol className={css.path}>
        {proof.path.map((step) => (
          <li key={step}>
            <code className={css.root}>{step}</code>
          </li>
        ))}
      </ol>
      <div>
        <Button
          small
          onClick={() =>
            download(`entry-${proof.seq}.json`, 'application/json', JSON.stringify(proof, null, 2))
          }
        >
          <T id="record.saveProof" />
        </Button>
      </div>
    </div>
  );
}
