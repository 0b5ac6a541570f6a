import { useRef, type ReactNode } from 'react';
import { useAct, useAnswer } from '@/api/ask';
import { address } from '@/api/client';
import type { Policy } from '@/api/contract';
import { useCan } from '@/api/me';
import { Ask } from '@/ui/Ask';
import { Button, DownloadLink } from '@/ui/Button';
import { Drawer } from '@/ui/Drawer';
import { Empty, Refused } from '@/ui/Faces';
import { Buttons } from '@/ui/Field';
import { toast } from '@/ui/toasts';
import { useTell } from '@/words/tell';
import { T, useWords } from '@/words/Words';
import css from './Studio.module.css';

interface Props {
  programme: string;
  saved: Policy;
  onClose: () => void;
  /** A file was read: the draft goes on from what it says. */
  onRead: (policy: Policy) => void;
}

/** The policy through time, and as a file that can be kept, compared and brought back. */
export function PolicyDrawer({ programme, saved, onClose, onRead }: Props): ReactNode {
  const t = useWords();
  const tell = useTell();
  const can = useCan();
  const file = useRef<HTMLInputElement>(null);
  const versions = useAnswer('list_policy_versions', { params: { programme } });
  const save = useAct('save_policy_file', {
    refresh: ['see_policy', 'list_policy_versions'],
    done: (policy) => {
      toast(<T id="studio.policySaved" />);
      onRead(policy);
    },
  });
  return (
    <Drawer open onClose={onClose} title={<T id="policy.title" />}>
      <section className={css.block}>
        <h3>{t('policy.file')}</h3>
        <p className={css.note}>{t('policy.fileNote')}</p>
        <Buttons>
          <DownloadLink small href={address('see_policy_file', { params: { programme } })}>
            <T id="policy.download" />
          </DownloadLink>
          {can('save_policy_file') && (
            <>
              <input
                ref={file}
                hidden
                type="file"
                accept=".toml,application/toml,text/plain"
                aria-label={t('policy.upload')}
                onChange={(event) => {
                  const [raw] = event.target.files ?? [];
                  if (raw) save.mutate({ params: { programme }, raw, version: saved.version });
                  event.target.value = '';
                }}
              />
              <Button small busy={save.isPending} onClick={() => file.current?.click()}>
                <T id="policy.upload" />
              </Button>
            </>
          )}
        </Buttons>
        <Refused problem={save.error} />
        {save.error?.details.fields && (
          <ul className={css.note}>
            {save.error.details.fields.map((field) => (
              <li key={`${field.path} ${field.code}`}>{t.said(field.detail)}</li>
            ))}
          </ul>
        )}
      </section>
      <section className={css.block}>
        <h3>{t('policy.versions')}</h3>
        <Ask
          query={versions}
          empty={(page) =>
            page.items.length === 0 ? (
              <Empty title={t('policy.none')}>{t('policy.noneText')}</Empty>
            ) : undefined
          }
        >
          {(page) => (
            <ol>
              {page.items.map((one) => (
                <li key={one.version} className={css.entry}>
                  <div className={css.between}>
                    <strong>{t('policy.version', { version: one.version })}</strong>
                    <span className={css.note}>
                      {t('run.by', { who: one.by, when: tell.ago(one.saved) })}
                    </span>
                  </div>
                  {one.changes.map((change) => (
                    <p key={change}>{change}</p>
                  ))}
                </li>
              ))}
            </ol>
          )}
        </Ask>
      </section>
    </Drawer>
  );
}
